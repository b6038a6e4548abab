"""The layer has a neuron for each input, and each of them as many inputs as there are outputs.

Layer(3, 2) is to have two neurons. How many has yours, and how many inputs does each of them
take?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(outputs) for _ in range(inputs)]

    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
