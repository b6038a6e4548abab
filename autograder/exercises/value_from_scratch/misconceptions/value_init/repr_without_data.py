"""The text holds the number without saying which of the five things it is.

What stands between the parentheses in Value(data=2.0)?
"""


class Value:
    def __repr__(self):
        return f'Value({self.data})'
