"""The list holds one and the same neuron several times.

Does [thing] * 3 make three things, or three names for one?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs)] * outputs

    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
