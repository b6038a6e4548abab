"""The list holds the neurons, and not what they are made of.

Does a neuron have a `data` that training could move?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]

    def parameters(self):
        return self.neurons
