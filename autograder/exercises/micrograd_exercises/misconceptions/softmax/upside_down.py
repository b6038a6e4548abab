"""The total is divided by each power: these are the fractions the wrong way up.

Can a probability be 20?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [total / count for count in counts]
