"""The loss takes the logarithm of one minus the probability, so it is 0 when the right answer is held to be
impossible.

What is your loss for a probability of 0.01 of the right answer, and what is it for 0.99?
"""


def nll(probs, label):
    return -(1 - probs[label]).log()
