"""Every layer has as many inputs as the network.

MLP(3, [4, 2]): how many numbers does the first layer hand to the second?
"""


class MLP:
    def __init__(self, inputs, sizes):
        self.layers = [Layer(inputs, size) for size in sizes]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
