"""The logits are squared, so -2 counts as much as 2 does.

Which of two logits is to have the larger probability, 1 or -2, and which one has it in your answer?
"""


def softmax(logits):
    counts = [logit**2 for logit in logits]
    total = sum(counts)
    return [count / total for count in counts]
