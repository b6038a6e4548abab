"""The probabilities are right, but they come in the opposite order of the logits.

Which logit does your first probability belong to?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [count / total for count in reversed(counts)]
