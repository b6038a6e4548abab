"""The gradients of the variables are set to 0 before the walk, and those of the nodes in the middle are not.

Which nodes receive gradients: the variables alone?
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
        if not node.inputs:
            node.grad = 0.0
    last.grad = 1.0
    for node in reversed(order):
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += node.grad * slope
