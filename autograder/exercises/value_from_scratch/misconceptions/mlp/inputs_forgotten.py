"""The first layer takes as many inputs as it has neurons.

Where in your code does it matter how many inputs the network has?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [sizes[0], *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
