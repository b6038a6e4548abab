"""The slope of 1 is split between the two inputs.

When a grows by 0.1, does a + b grow by 0.1 or by 0.05?
"""


class Add(GraphOp):
    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [0.5, 0.5]
