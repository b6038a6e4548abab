"""The gradients are right, but every path from the end to a node is walked by itself, so that a node asks for its
slopes once for each path.

Put a print into slopes of the lowest node of a tower of sums. How often does it print, and how often should it?
"""


def backpropagate(last):
    def wipe(node):
        node.grad = 0.0
        for source in node.inputs:
            wipe(source)

    def send(node, part):
        node.grad += part
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                send(source, part * slope)

    wipe(last)
    send(last, 1.0)
