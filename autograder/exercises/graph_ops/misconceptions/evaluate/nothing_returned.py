"""The numbers are in value in the end, and the function itself returns None.

What does a function of Python return that has no return?
"""


def evaluate(last, x):
    done = set()

    def number_of(node):
        if node not in done:
            numbers = [number_of(source) for source in node.inputs] or [x]
            node.value = node.compute(*numbers)
            done.add(node)
        return node.value

    number_of(last)
