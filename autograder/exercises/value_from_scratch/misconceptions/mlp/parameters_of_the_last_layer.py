"""Only the parameters of the last layer are listed.

Do the weights of the first layer learn?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return self.layers[-1].parameters()
