"""The largest logit is subtracted first, as a plain number, so that no power overflows."""


def softmax(logits):
    largest = max(logit.data for logit in logits)
    counts = [(logit - largest).exp() for logit in logits]
    total = sum(counts)
    return [count / total for count in counts]
