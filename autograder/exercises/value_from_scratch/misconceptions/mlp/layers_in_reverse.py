"""The layers are used from the last one to the first.

Which layer sees the inputs of the network?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in reversed(self.layers):
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
