"""The function returns inside of the loop, so that the first neuron alone is asked.

When does a function end that comes to a `return`?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        for neuron in self.neurons:
            return [neuron(x)]

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
