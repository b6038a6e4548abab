"""The nodes are visited level by level, each when it is met for the first time. A node that is also needed further
down hands its gradient on too early.

A node is met one step below the end, and is needed three steps below it, too. Which of its users has been visited by
then?
"""


def backpropagate(last):
    order = [last]
    for node in order:
        for source in node.inputs:
            if source not in order:
                order.append(source)
    for node in order:
        node.grad = 0.0
    last.grad = 1.0
    for node in order:
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += node.grad * slope
