"""The outputs come in the order from the last neuron to the first.

Whose output is the first entry of your list?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        return [neuron(x) for neuron in reversed(self.neurons)]

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
