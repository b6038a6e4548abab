"""Two small functions make the parts."""


def build_f():
    def inner(node):
        return Add(node, Square(node))

    def outer(node):
        return Add(*[kind(node) for kind in (Exp, Sin)])

    return outer(inner(Exp(Identity())))
