"""The slopes are those of a product.

When a grows by 0.1 and b stands still, by how much does a + b grow? Does it matter how large b is?
"""


class Add(GraphOp):
    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [b, a]
