"""The first number is added to itself, and the second one is not used.

Where in your compute does b stand?
"""


class Add(GraphOp):
    def compute(self, a, b):
        return a + a

    def slopes(self, a, b):
        return [1.0, 1.0]
