"""compute doubles the number, where it is to be squared.

What is 3 squared? What does your compute say?
"""


class Square(GraphOp):
    def compute(self, a):
        return 2 * a

    def slopes(self, a):
        return [2 * a]
