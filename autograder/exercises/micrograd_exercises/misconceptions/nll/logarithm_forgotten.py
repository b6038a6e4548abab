"""The loss is minus the probability; no logarithm is taken.

How surprised is a model that gave the right answer 0.0001, compared with one that gave it 0.01? How far apart are
your two losses?
"""


def nll(probs, label):
    return -probs[label]
