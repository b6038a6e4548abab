"""The total comes from `reduce`, so that no sum starts at the number 0."""

from functools import reduce
from operator import add


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = reduce(add, counts)
    return [count / total for count in counts]
