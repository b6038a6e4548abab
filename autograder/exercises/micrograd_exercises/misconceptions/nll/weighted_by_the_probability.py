"""The logarithm is multiplied by the probability, as in an entropy.

When the label's probability goes to 0, does your loss grow without end?
"""


def nll(probs, label):
    return -(probs[label] * probs[label].log())
