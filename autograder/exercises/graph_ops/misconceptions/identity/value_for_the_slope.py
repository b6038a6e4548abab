"""The slope is the value of the variable itself.

When x grows by 0.1, by how much does x grow? Does that depend on where you are?
"""


class Identity(GraphOp):
    def compute(self, a):
        return a

    def slopes(self, a):
        return [a]
