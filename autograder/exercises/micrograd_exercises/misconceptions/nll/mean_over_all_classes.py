"""The loss of the label is divided by the number of classes.

How many examples is the loss averaged over here: one, or as many as there are classes?
"""


def nll(probs, label):
    return -probs[label].log() / len(probs)
