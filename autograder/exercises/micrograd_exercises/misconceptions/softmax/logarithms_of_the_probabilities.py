"""What comes back is the logarithm of each probability, and those numbers are negative.

The next step of the notebook takes a logarithm itself. What does it find when it gets yours?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [(count / total).log() for count in counts]
