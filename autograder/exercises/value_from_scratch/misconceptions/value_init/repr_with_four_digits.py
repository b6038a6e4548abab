"""The number is shown with four digits only.

Two values are 0.12341 and 0.12342. Can you tell them apart?
"""


class Value:
    def __repr__(self):
        return f'Value(data={self.data:.4f})'
