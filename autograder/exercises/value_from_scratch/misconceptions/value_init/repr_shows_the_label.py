"""The text shows the label in place of the number.

An input without a label is shown. What can you learn from the text?
"""


class Value:
    def __repr__(self):
        return f'Value(data={self.label})'
