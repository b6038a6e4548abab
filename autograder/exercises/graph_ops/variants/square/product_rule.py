"""Both factors have a slope, and they are added up."""


class Square(GraphOp):
    def compute(self, a):
        first = second = a
        return first * second

    def slopes(self, a):
        first = second = a
        return [sum([1 * second, first * 1])]
