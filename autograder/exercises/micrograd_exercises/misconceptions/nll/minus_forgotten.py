"""The loss is the logarithm of the probability itself, which is negative or 0.

A loss is to shrink as the model gets better. What happens to your number when `probs[label]` goes from 0.1 to 0.9?
"""


def nll(probs, label):
    return probs[label].log()
