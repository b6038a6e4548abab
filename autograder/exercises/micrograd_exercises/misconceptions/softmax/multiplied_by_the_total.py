"""The powers are multiplied by their total.

A probability is a share of the whole. Does your result become smaller or larger when the whole grows?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [count * total for count in counts]
