"""The powers are those of minus the logit, so the smallest logit gets the largest probability.

Which of the logits 0, 3, -2, 1 is to win?
"""


def softmax(logits):
    counts = [(-logit).exp() for logit in logits]
    total = sum(counts)
    return [count / total for count in counts]
