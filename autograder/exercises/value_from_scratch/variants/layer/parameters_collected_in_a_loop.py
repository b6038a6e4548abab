"""Parameters are collected in a loop, and outputs by map."""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = list()
        for _ in range(outputs):
            self.neurons.append(Neuron(inputs=inputs))

    def __call__(self, x):
        return list(map(lambda neuron: neuron(x), self.neurons))

    def parameters(self):
        found = []
        for neuron in self.neurons:
            found.extend(neuron.parameters())
        return found
