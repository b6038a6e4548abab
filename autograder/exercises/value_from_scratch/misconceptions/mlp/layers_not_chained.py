"""Every layer is given the inputs of the network, and the last one's outputs are returned.

What does the second layer make its outputs of?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in self.layers:
            out = layer(x[:len(layer.neurons[0].w)])
        return out[0] if len(out) == 1 else out

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
