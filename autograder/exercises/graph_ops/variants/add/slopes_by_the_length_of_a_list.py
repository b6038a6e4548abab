"""A list of ones is repeated."""


class Add(GraphOp):
    def compute(self, a, b):
        total = 0
        for number in [a, b]:
            total += number
        return total

    def slopes(self, a, b):
        return 2 * [1]
