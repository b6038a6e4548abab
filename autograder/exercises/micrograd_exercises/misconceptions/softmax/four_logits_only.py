"""The total names four entries one by one, so the function works for four logits and no other number of them.

What happens in your second line when `softmax` is called with two logits? And with five?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = counts[0] + counts[1] + counts[2] + counts[3]
    return [count / total for count in counts]
