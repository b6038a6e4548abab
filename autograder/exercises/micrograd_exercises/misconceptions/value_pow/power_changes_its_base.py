"""`__pow__` writes the power into the base itself, so that `a` is another number afterwards.

What is `a.data` before `a**2`, and what is it after?
"""


class Value:
    def __pow__(self, k):
        self.data = self.data**k
        return self
