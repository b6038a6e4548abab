"""Besides the label's logarithm, the loss adds one for each of the other classes.

For `nll(probs, label)`, which entries of `probs` does the definition mention?
"""


def nll(probs, label):
    loss = -probs[label].log()
    for i, prob in enumerate(probs):
        if i != label:
            loss = loss - (1 - prob).log()
    return loss
