"""One `Value` comes back in place of a list with a probability for each logit.

How many probabilities does the notebook expect for four logits?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    for count in counts:
        prob = count / total
    return prob
