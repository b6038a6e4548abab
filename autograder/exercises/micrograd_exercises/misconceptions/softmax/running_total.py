"""Each power is divided by the total of those up to it, since the division happens while the total is still
growing.

How many powers are in the total when the first one is divided by it?
"""


def softmax(logits):
    total = 0
    probs = []
    for logit in logits:
        total = total + logit.exp()
        probs.append(logit.exp() / total)
    return probs
