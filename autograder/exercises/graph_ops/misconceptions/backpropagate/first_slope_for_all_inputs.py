"""Every input gets the first slope of the list.

Which slope belongs to the second input of a product?
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
            slopes = node.slopes(*[source.value for source in node.inputs])
            for source in node.inputs:
                source.grad += node.grad * slopes[0]
