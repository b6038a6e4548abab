"""The loss looks at the first probability, whatever the label is.

Call `nll` with two different labels and the same probabilities. Does anything change?
"""


def nll(probs, label):
    return -probs[0].log()
