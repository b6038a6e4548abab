"""All weights come first, and then all biases.

The parameters of the second neuron begin where those of the first one end. Where does the bias
of the first neuron stand in your list?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]

    def parameters(self):
        return [w for n in self.neurons for w in n.w] + [n.b for n in self.neurons]
