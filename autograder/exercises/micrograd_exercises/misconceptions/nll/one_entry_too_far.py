"""The entry after the label's is taken, and for the last label there is none.

At which index does the probability of class 0 stand?
"""


def nll(probs, label):
    return -probs[label + 1].log()
