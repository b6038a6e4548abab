"""The powers of e are divided by their total twice.

After the first division the numbers add up to what? And after the second one?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [count / total / total for count in counts]
