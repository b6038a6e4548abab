"""Between layers only the numbers are handed on, so that no gradient comes back to the first
layer.

From the output, how does backward find its way through the second layer?
"""


class MLP:
    def __init__(self, inputs, sizes):
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        for layer in self.layers:
            x = [out.data if layer is not self.layers[-1] else out for out in layer(x)]
        return x[0] if len(x) == 1 else x

    def parameters(self):
        return [parameter for layer in self.layers for parameter in layer.parameters()]
