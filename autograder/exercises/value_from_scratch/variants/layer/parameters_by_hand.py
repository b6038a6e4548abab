"""Outputs are filled in by their places, and parameters are gathered from weights and biases."""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        outs = [None] * len(self.neurons)
        for place, neuron in enumerate(self.neurons):
            outs[place] = neuron(x)
        return outs

    def parameters(self):
        return [one for neuron in self.neurons for one in [*neuron.w, neuron.b]]
