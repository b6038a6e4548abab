"""The slopes are asked with the number of the node itself.

Which numbers does slopes want: that of the node, or those of its inputs?
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
            numbers = [node.value for _ in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += node.grad * slope
