"""The logarithm is divided by 2.302585, which makes it one to base 10.

Which base does the logarithm in the definition have?
"""


def nll(probs, label):
    return -probs[label].log() / 2.302585092994046
