"""The last node is computed anew in each walk, and all nodes before it keep the number of the first walk.

Whose number depends on x: that of the last node alone?
"""


def evaluate(last, x):
    def number_of(node):
        if node.value is None:
            numbers = [number_of(source) for source in node.inputs] or [x]
            node.value = node.compute(*numbers)
        return node.value

    last.value = None
    return number_of(last)
