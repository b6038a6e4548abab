"""What arrives at a node overwrites what has arrived there before.

Which slope has x * x at 3, and which one does your code find? How many contributions arrive at x?
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
                source.grad = node.grad * slope
