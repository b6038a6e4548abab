"""A power, and a sum of two slopes."""


class Square(GraphOp):
    def compute(self, a):
        return pow(a, 2)

    def slopes(self, a):
        return [a + a]
