"""`__add__` puts the sum into its left operand and returns that.

After c = a + b, what is a.data? Is c something new?
"""


class Value:
    def __add__(self, other):
        self.data += other.data
        return self
