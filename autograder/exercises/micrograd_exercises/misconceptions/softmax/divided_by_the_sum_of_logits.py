"""The powers of e are divided by the sum of the logits, and not by a total of what stands above the fraction line.

For the logits 1 and -1, what is the number that you divide by?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(logits)
    return [count / total for count in counts]
