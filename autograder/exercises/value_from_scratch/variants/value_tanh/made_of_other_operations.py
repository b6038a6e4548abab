"""tanh is put together from exp and division, and has no rule of its own."""


class Value:
    def tanh(self):
        e = (self * 2).exp()
        return (e + -1) * (e + 1)**-1
