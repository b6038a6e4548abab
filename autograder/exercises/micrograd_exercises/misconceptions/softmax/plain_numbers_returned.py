"""`softmax` returns plain numbers, and nothing can be computed backwards from them.

What does the next line of the notebook call on a probability, and can a float do that?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [count.data / total.data for count in counts]
