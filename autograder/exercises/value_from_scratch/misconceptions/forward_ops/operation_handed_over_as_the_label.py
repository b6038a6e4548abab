"""`__add__` hands the operation to the parameter for the label.

Which parameter of the constructor is meant for '+'?
"""


class Value:
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), label='+')
