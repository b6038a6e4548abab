"""A node hands its slopes down as they are, not multiplied with what it has received itself.

What does the chain rule multiply the slope of a node by?
"""


def backpropagate(last):
    order = []

    def visit(node):
        if node not in order:
            for source in node.inputs:
                visit(source)
            order.append(node)

    visit(last)
    for node in order:
        node.grad = 0.0
    last.grad = 1.0
    for node in reversed(order):
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += slope
