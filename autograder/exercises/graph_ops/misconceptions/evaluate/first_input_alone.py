"""Only the first input is asked for its number.

How many numbers does compute of a sum need?
"""


def evaluate(last, x):
    done = set()

    def number_of(node):
        if node not in done:
            number = number_of(node.inputs[0]) if node.inputs else x
            node.value = node.compute(number)
            done.add(node)
        return node.value

    return number_of(last)
