"""Every power is divided by the largest one, so the largest probability is always 1.

If one outcome has the probability 1, what is left for all the others?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = max(counts, key=lambda count: count.data)
    return [count / total for count in counts]
