"""Layers are appended in a loop that remembers the last size."""


class MLP:
    def __init__(self, inputs, sizes):
        self.layers = []
        for size in sizes:
            self.layers.append(Layer(inputs, size))
            inputs = size

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        found = []
        for layer in self.layers:
            found += layer.parameters()
        return found
