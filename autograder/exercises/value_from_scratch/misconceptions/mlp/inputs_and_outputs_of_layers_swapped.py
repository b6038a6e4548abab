"""Inputs and outputs of every layer have changed places.

MLP(3, [4, 2]): how many inputs does your first layer take?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(after, before) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
