"""A node runs when as many parents have run as it has (Kahn's algorithm), so that no list of the order is
made.
"""


class Value:
    def backward(self):
        waiting = {self: 0}
        found = [self]
        for node in found:
            for child in node._prev:
                if child not in waiting:
                    waiting[child] = 0
                    found.append(child)
                waiting[child] += 1
        self.grad = 1.0
        ready = [self]
        while ready:
            node = ready.pop()
            node._backward()
            for child in node._prev:
                waiting[child] -= 1
                if waiting[child] == 0:
                    ready.append(child)
