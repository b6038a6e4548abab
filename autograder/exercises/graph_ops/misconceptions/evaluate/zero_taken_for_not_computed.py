"""Whether a node has been computed is asked of its number, and a number that is 0 counts as no.

What is `if number:` for a number that is 0?
"""


def evaluate(last, x):
    numbers = {}

    def number_of(node):
        if not numbers.get(node):
            node.value = numbers[node] = node.compute(*([number_of(source) for source in node.inputs] or [x]))
        return numbers[node]

    return number_of(last)
