"""The layers are folded by reduce."""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        from functools import reduce
        outs = reduce(lambda numbers, layer: layer(numbers), self.layers, x)
        return outs if len(outs) > 1 else outs[0]

    def parameters(self):
        return sum([list(layer.parameters()) for layer in self.layers], [])
