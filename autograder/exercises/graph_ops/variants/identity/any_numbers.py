"""Both methods take any number of arguments."""


class Identity(GraphOp):
    def compute(self, *numbers):
        (number,) = numbers
        return number

    def slopes(self, *numbers):
        return (1,) * len(numbers)
