"""The logarithms of all probabilities are added up, so the loss treats every class as the right one.

Which of the classes is right, and where does your formula use that?
"""


def nll(probs, label):
    return -sum(prob.log() for prob in probs)
