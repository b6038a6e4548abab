"""`softmax` returns the powers of e as they are, and they do not add up to 1.

Add up your four probabilities for the logits 0, 3, -2, 1. What do you get?
"""


def softmax(logits):
    return [logit.exp() for logit in logits]
