"""compute and slopes are those of the cosine.

What is the sine of 0, and what does your compute say?
"""


class Sin(GraphOp):
    def compute(self, a):
        return math.cos(a)

    def slopes(self, a):
        return [-math.sin(a)]
