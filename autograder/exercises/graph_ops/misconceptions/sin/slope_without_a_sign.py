"""The slope is never negative.

Between 2 and 4, does the sine rise or fall?
"""


class Sin(GraphOp):
    def compute(self, a):
        return math.sin(a)

    def slopes(self, a):
        return [math.sqrt(1 - math.sin(a) ** 2)]
