"""`backward` follows one operand of each node, and leaves out what lies behind the other.

In `(a + b) + (a + c)`, where does your walk go after the last node, and where does it never go?
"""


class Value:
    def backward(self):
        self.grad = 1.0
        node = self
        while node._prev:
            node._backward()
            node = list(node._prev)[0]
