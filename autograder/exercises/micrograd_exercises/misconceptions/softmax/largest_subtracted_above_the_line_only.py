"""The largest logit is subtracted in the powers above the fraction line and not in the total below it.

Why may one subtract a number from all logits without changing the result, and is that still so in your fraction?
"""


def softmax(logits):
    largest = max(logit.data for logit in logits)
    total = sum(logit.exp() for logit in logits)
    return [(logit - largest).exp() / total for logit in logits]
