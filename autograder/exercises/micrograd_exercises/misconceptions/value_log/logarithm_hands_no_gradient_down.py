"""`log` gives a result with the right number, but when `backward` runs, the result hands nothing down.

Which name does `backward` look for on every node, and what does it find on the result of `a.log()`?
"""


class Value:
    def log(self):
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out.backward = _backward

        return out
