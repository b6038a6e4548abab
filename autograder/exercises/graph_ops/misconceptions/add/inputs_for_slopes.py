"""The slopes are the numbers of the inputs.

When a grows by 0.1 and b stands still, by how much does a + b grow? Does it matter how large they are?
"""


class Add(GraphOp):
    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [a, b]
