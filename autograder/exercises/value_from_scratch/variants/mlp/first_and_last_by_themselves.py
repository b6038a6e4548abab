"""The first layers run by a helper, and the last one by itself."""


class MLP:
    def __init__(self, inputs, sizes):
        sizes = list(sizes)
        self.layers = tuple(Layer(a, b) for a, b in zip([inputs] + sizes[:-1], sizes))

    def __call__(self, x):
        *hidden, last = self.layers
        for layer in hidden:
            x = layer(x)
        outs = last(x)
        if len(outs) == 1:
            (outs,) = outs
        return outs

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
