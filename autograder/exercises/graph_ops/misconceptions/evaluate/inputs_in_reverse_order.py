"""The numbers of the inputs arrive at compute in the opposite order.

Which of the inputs is the first argument of compute? What is a - 2 * b when the two are exchanged?
"""


def evaluate(last, x):
    done = set()

    def number_of(node):
        if node not in done:
            numbers = [number_of(source) for source in reversed(node.inputs)] or [x]
            node.value = node.compute(*numbers)
            done.add(node)
        return node.value

    return number_of(last)
