"""The logits themselves are divided by their sum, so a negative logit becomes a negative probability.

What can you do to a number that makes it positive, whatever its sign, and keeps the order of the logits?
"""


def softmax(logits):
    counts = logits
    total = sum(counts)
    return [count / total for count in counts]
