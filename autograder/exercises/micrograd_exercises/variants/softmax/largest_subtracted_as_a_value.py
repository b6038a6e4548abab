"""The largest logit is subtracted as a `Value`, so its gradient takes three ways and still adds up."""


def softmax(logits):
    largest = logits[0]
    for logit in logits[1:]:
        if logit.data > largest.data:
            largest = logit
    counts = [(logit - largest).exp() for logit in logits]
    total = counts[0]
    for count in counts[1:]:
        total = total + count
    return [count / total for count in counts]
