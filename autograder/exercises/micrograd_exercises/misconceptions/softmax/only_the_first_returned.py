"""The function is left in the first round of its loop, with one probability.

When Python meets `return`, what becomes of the rounds that are still to come?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    probs = []
    for count in counts:
        probs.append(count / total)
        return probs
