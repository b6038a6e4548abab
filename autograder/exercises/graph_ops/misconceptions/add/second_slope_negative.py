"""The second slope is that of a difference.

When b grows by 0.1 and a stands still, does a + b grow or shrink?
"""


class Add(GraphOp):
    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [1.0, -1.0]
