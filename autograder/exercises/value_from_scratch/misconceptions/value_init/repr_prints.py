"""`__repr__` prints the text and returns nothing.

Who prints what a notebook shows: your method, or the one who has asked it for a text?
"""


class Value:
    def __repr__(self):
        print(f'Value(data={self.data})')
