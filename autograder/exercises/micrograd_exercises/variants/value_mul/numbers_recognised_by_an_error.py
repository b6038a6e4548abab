"""A number is wrapped only after asking for its `data` has failed."""


class Value:
    def __mul__(self, other):
        try:
            product = self.data * other.data
        except AttributeError:
            other = Value(other)
            product = self.data * other.data
        result = Value(data=product, _children=[self, other], _op='*')

        def chain():
            for one, another in [(self, other), (other, self)]:
                one.grad += another.data * result.grad

        result._backward = chain
        return result
