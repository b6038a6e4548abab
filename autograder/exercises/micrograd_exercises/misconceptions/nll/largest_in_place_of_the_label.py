"""The loss looks at the largest probability, and not at the one that belongs to the label.

What is your loss when the model is very sure and wrong?
"""


def nll(probs, label):
    best = max(probs, key=lambda prob: prob.data)
    return -best.log()
