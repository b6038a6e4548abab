"""The slopes are those of a sum.

By how much does 3 * 5 grow when the 3 becomes 4: by 1?
"""


class Multiply(GraphOp):
    def compute(self, a, b):
        return a * b

    def slopes(self, a, b):
        return [1.0, 1.0]
