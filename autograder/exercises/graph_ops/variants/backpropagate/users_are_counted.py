"""A node is visited when all of its users have been: their number is counted down."""


def backpropagate(last):
    users, nodes, waiting = {}, [], [last]
    while waiting:
        node = waiting.pop()
        if any(node is other for other in nodes):
            continue
        nodes.append(node)
        for source in node.inputs:
            users[id(source)] = users.get(id(source), 0) + 1
            waiting.append(source)
    for node in nodes:
        node.grad = 0
    last.grad = 1
    ready = [last]
    while ready:
        node = ready.pop()
        if not node.inputs:
            continue
        slopes = node.slopes(*(source.value for source in node.inputs))
        for place, source in enumerate(node.inputs):
            source.grad = source.grad + slopes[place] * node.grad
            users[id(source)] -= 1
            if users[id(source)] == 0:
                ready.append(source)
