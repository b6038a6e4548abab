"""The logarithm is one to base 2, so that the loss counts bits.

Which base does the logarithm in the definition have?
"""


def nll(probs, label):
    return -probs[label].log() / log(2)
