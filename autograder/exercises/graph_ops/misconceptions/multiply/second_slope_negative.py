"""The second slope has a minus, as it has in a quotient.

When both numbers are positive and b grows, does a * b grow or shrink?
"""


class Multiply(GraphOp):
    def compute(self, a, b):
        return a * b

    def slopes(self, a, b):
        return [b, -a]
