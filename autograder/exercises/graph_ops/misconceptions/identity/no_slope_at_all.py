"""The list of slopes is empty.

How many numbers does compute get here, and how many slopes are there?
"""


class Identity(GraphOp):
    def compute(self, a):
        return a

    def slopes(self, a):
        return []
