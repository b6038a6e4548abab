"""The label is lowered by one before it picks a probability, so each time the one before it is taken.

The label of the first class is 0. Which entry of the list does your code take for it?
"""


def nll(probs, label):
    return -probs[label - 1].log()
