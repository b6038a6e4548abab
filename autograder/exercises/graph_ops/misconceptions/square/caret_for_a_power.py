"""`^` is not a power in Python: it compares two whole numbers bit by bit, and with decimal numbers it stops with a
`TypeError`.

How is a power written in Python?
"""


class Square(GraphOp):
    def compute(self, a):
        return a^2

    def slopes(self, a):
        return [2 * a]
