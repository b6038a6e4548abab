"""The numbers are kept in a dictionary that is gone when the walk ends; nothing is put into value.

What does the walk backward find in the value of a node?
"""


def evaluate(last, x):
    numbers = {}

    def number_of(node):
        if node not in numbers:
            numbers[node] = node.compute(*([number_of(source) for source in node.inputs] or [x]))
        return numbers[node]

    return number_of(last)
