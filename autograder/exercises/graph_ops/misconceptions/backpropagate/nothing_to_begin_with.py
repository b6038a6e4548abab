"""The gradient of the last node stays 0, and so do all others.

How strongly does the last node depend on itself?
"""


def backpropagate(last):
    order = nodes_in_order(last)
    for node in order:
        node.grad = 0.0
    hand_down(reversed(order))


def nodes_in_order(last, order=None):
    order = [] if order is None else order
    if last not in order:
        for source in last.inputs:
            nodes_in_order(source, order)
        order.append(last)
    return order


def hand_down(order):
    for node in order:
        if node.inputs:
            slopes = node.slopes(*[source.value for source in node.inputs])
            for source, slope in zip(node.inputs, slopes):
                source.grad += node.grad * slope
