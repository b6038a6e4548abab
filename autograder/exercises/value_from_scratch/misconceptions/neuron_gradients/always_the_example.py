"""The gradients of the example in the lecture are returned, whatever the five numbers are.

Where in your code does it matter what x1 is?
"""


def neuron_gradients(x1, x2, w1, w2, b):
    return {'o': 1.0, 'n': 0.5, 'b': 0.5, 'x1': -1.5, 'w1': 1.0, 'x2': 0.5, 'w2': 0.0}
