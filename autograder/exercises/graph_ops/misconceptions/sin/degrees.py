"""The number is taken for an angle in degrees.

In which unit does math.sin read its argument? Did the text speak of degrees?
"""


class Sin(GraphOp):
    def compute(self, a):
        return math.sin(math.radians(a))

    def slopes(self, a):
        return [math.cos(math.radians(a))]
