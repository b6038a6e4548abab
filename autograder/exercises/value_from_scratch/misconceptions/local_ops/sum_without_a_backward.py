"""The sum is made as in section 2, and hands nothing down.

Which function runs when somebody calls _backward of your sum?
"""


class Value:
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), '+')
