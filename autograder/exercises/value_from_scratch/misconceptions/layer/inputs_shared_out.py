"""Each neuron is given the inputs from its own place on.

How many of the inputs does every neuron of a layer see?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        return [neuron(x[place:]) for place, neuron in enumerate(self.neurons)]

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
