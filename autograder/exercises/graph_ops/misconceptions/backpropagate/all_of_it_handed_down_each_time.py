"""Whenever something arrives at a node, all that has arrived there so far is handed down once more.

A node receives 2 and then 3. How much has it to hand down in all, and how much does your code hand down?
"""


def backpropagate(last):
    def wipe(node):
        node.grad = 0.0
        for source in node.inputs:
            wipe(source)

    def hand_down(node):
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += node.grad * slope
                hand_down(source)

    wipe(last)
    last.grad = 1.0
    hand_down(last)
