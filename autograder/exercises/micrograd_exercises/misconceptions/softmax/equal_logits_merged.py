"""The powers are kept under the number of their logit, so two logits with the same number become one.

How many entries does your dictionary have for the logits 1, 1, 2?
"""


def softmax(logits):
    counts = {logit.data: logit.exp() for logit in logits}
    total = sum(counts.values())
    return [counts[logit.data] / total for logit in logits]
