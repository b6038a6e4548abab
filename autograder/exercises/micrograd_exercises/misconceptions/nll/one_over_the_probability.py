"""The loss is one divided by the probability, with no logarithm.

What is your loss for a model that is entirely sure of the right answer?
"""


def nll(probs, label):
    return 1 / probs[label]
