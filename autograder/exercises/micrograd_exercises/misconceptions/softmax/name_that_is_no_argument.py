"""`softmax` works with a name that is not its argument, so it knows only what happened to be bound to that name
outside.

Call it in a fresh notebook with a list that is not called like that. What does it look at?
"""


def softmax(x):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [count / total for count in counts]
