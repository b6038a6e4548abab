"""The cosine is asked at the sine of the number, not at the number itself.

Which numbers does slopes get: those of the inputs, or that of this node?
"""


class Sin(GraphOp):
    def compute(self, a):
        return math.sin(a)

    def slopes(self, a):
        return [math.cos(self.compute(a))]
