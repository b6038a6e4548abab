"""Each neuron is given what the one before has returned.

What does every neuron of a layer see: the inputs, or its neighbour?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        outs = []
        for neuron in self.neurons:
            out = neuron(x)
            outs.append(out)
            x = [out] * len(x)
        return outs

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
