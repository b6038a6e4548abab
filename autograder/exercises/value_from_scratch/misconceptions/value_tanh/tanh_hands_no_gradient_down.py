"""`tanh` makes its result without a rule for the gradient.

Which function runs when somebody calls `_backward` of your result?
"""


class Value:
    def tanh(self):
        return Value(math.tanh(self.data), (self,), 'tanh')
