"""The variable is given its number once, and keeps it in all further walks.

What does your code do with the x of the second walk?
"""


def evaluate(last, x):
    done = set()

    def number_of(node):
        if not node.inputs:
            if node.value is None:
                node.value = node.compute(x)
            return node.value
        if node not in done:
            node.value = node.compute(*[number_of(source) for source in node.inputs])
            done.add(node)
        return node.value

    return number_of(last)
