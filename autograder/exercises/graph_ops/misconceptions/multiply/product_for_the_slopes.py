"""Both slopes are the product itself.

What is the slope of 5 * t for t: 5 * t, or 5?
"""


class Multiply(GraphOp):
    def compute(self, a, b):
        return a * b

    def slopes(self, a, b):
        return [a * b, a * b]
