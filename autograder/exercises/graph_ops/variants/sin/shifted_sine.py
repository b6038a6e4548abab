"""The slope is a sine that is shifted."""


class Sin(GraphOp):
    def compute(self, a):
        return math.sin(a)

    def slopes(self, a):
        return [math.sin(a + math.pi / 2)]
