"""The braces stand in the text as they are, since nothing marks it as a formatted one.

What does Python print for '{1 + 1}', and what for f'{1 + 1}'?
"""


class Value:
    def __repr__(self):
        return 'Value(data={self.data})'
