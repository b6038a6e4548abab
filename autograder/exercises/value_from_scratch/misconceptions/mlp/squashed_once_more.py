"""The outputs go through tanh once more at the end.

Every neuron ends with tanh. Who has squashed your output before you do?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        x = [one.tanh() for one in x]
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
