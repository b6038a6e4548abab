"""The arguments have other names, and the slopes are appended."""


class Multiply(GraphOp):
    def compute(self, left, right):
        product = left
        product *= right
        return product

    def slopes(self, left, right):
        slopes = []
        slopes.append(right)
        slopes.append(left)
        return slopes
