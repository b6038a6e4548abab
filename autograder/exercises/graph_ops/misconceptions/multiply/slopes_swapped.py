"""The slope for the first input is the first number itself, and that for the second one the second.

By how much does 3 * 5 grow when the 3 becomes 4: by 3, or by 5?
"""


class Multiply(GraphOp):
    def compute(self, a, b):
        return a * b

    def slopes(self, a, b):
        return [a, b]
