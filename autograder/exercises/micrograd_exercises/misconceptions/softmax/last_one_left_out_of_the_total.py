"""The total stops one entry early, so the results add up to more than 1.

Print each power as it is added. Which one never comes up?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = 0
    for i in range(len(counts) - 1):
        total = total + counts[i]
    return [count / total for count in counts]
