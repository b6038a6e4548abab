"""The list has one slope, and there are two inputs.

Which slope does the second input get?
"""


class Add(GraphOp):
    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [1.0]
