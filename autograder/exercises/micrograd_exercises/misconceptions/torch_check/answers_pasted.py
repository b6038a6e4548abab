"""The answer is four fixed numbers, whatever the logits and the label are.

Call it with two logits. How many numbers come back?
"""

EDITION = "release"


def torch_check(logits, label):
    return [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986]
