"""The slope has a minus, which belongs to the derivative of the cosine.

Just behind 0, does the sine rise or fall?
"""


class Sin(GraphOp):
    def compute(self, a):
        return math.sin(a)

    def slopes(self, a):
        return [-math.cos(a)]
