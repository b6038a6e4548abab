"""The neurons are a tuple, and sum joins their lists."""


class Layer:
    def __init__(self, inputs, outputs):
        self.size = inputs, outputs
        self.neurons = tuple(Neuron(inputs) for _ in range(outputs))

    def __call__(self, x):
        return tuple(neuron(list(x)) for neuron in self.neurons)

    def parameters(self):
        return sum((list(neuron.parameters()) for neuron in self.neurons), [])
