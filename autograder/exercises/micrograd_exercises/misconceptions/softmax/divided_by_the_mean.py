"""The powers are divided by their mean, so the results add up to the number of logits.

How much probability is there to share out, however many logits there are?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts) / len(counts)
    return [count / total for count in counts]
