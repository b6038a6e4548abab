"""What has been computed is remembered by the name of the operation, so that two sums in one graph are taken for the
same node.

How does your code tell one Custom node from another one?
"""


def evaluate(last, x):
    numbers = {}

    def number_of(node):
        kind = type(node).__name__
        if kind not in numbers:
            found = [number_of(source) for source in node.inputs] or [x]
            node.value = numbers[kind] = node.compute(*found)
        return numbers[kind]

    return number_of(last)
