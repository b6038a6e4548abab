"""The gradients are collected in a dictionary, and written to the nodes in the end."""


def backpropagate(last):
    order, seen = [], set()

    def visit(node):
        if id(node) in seen:
            return
        seen.add(id(node))
        for source in node.inputs[::-1]:
            visit(source)
        order.insert(0, node)

    visit(last)
    gradients = {id(node): 0.0 for node in order}
    gradients[id(last)] = 1.0
    for node in order:
        arguments = [source.value for source in node.inputs]
        for source, slope in zip(node.inputs, node.slopes(*arguments) if arguments else ()):
            gradients[id(source)] += slope * gradients[id(node)]
    for node in order:
        node.grad = gradients[id(node)]
