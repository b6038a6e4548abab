"""The probabilities are sorted by size, and so it is lost which logit each of them belongs to.

For the logits 3 and 0, which probability is to come first?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return sorted([count / total for count in counts], key=lambda prob: prob.data)
