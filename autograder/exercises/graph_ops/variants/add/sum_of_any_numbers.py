"""Any number of inputs is added up."""


class Add(GraphOp):
    def compute(self, *numbers):
        return sum(numbers)

    def slopes(self, *numbers):
        return [1 for _ in numbers]
