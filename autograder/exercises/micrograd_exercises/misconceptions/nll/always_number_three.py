"""The loss looks at probability number 3, whatever the label is.

What does your function do with three probabilities and the label 0?
"""

EDITION = "release"


def nll(probs, label):
    return -probs[3].log()
