"""`backward` runs down every path as soon as it comes to it, and repeats what two paths share.

In `c = a + b` followed by `(c + a) + c`, how often does `c` hand its gradient down, and has all of
it arrived the first time?
"""


class Value:
    def backward(self):
        self.grad = 1.0

        def visit(node):
            node._backward()
            for child in node._prev:
                visit(child)

        visit(self)
