"""The probabilities go through `exp` and a division a second time, which makes them all more alike.

How often does a logit go through `exp` before it becomes a probability in the definition, and how often in your
code?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    probs = [count / total for count in counts]
    again = [prob.exp() for prob in probs]
    return [count / sum(again) for count in again]
