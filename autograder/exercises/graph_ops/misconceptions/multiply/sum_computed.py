"""compute adds the two numbers.

What is 3 times 5, and what does your compute say?
"""


class Multiply(GraphOp):
    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [b, a]
