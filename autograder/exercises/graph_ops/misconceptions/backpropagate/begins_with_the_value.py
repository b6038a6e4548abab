"""The gradient of the last node is its own number.

When the last node grows by 0.1, by how much does the last node grow?
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
    last.grad = last.value
    for node in reversed(order):
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += node.grad * slope
