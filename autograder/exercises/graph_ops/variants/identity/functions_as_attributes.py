"""The rules are lambdas that belong to the class."""


class Identity(GraphOp):
    compute = lambda self, a: +a
    slopes = staticmethod(lambda a: [1])
