"""Each power is divided by the sum of the other powers, without itself.

For two equal logits, which probabilities come out, and which ones would be fair?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    probs = []
    for i, count in enumerate(counts):
        others = sum(other for j, other in enumerate(counts) if j != i)
        probs.append(count / others)
    return probs
