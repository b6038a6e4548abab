"""The powers are divided by how many there are, and not by what they add up to.

Three powers are 1, 2 and 7. Do your three results add up to 1?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = len(counts)
    return [count / total for count in counts]
