"""The outputs are added up to one.

Layer(3, 2) returns a list. How many entries has it?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        return sum(neuron(x) for neuron in self.neurons)

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
