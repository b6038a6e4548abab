"""A layer of one neuron returns its output without a list.

The next layer takes a list of inputs. What is it given by a layer of one neuron?
"""


class Layer:
    def __init__(self, inputs, outputs):
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        outs = [neuron(x) for neuron in self.neurons]
        return outs[0] if len(outs) == 1 else outs

    def parameters(self):
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]
