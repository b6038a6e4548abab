"""All nodes are sorted first, without recursion, then computed one after the other."""


def evaluate(last, x):
    order, waiting = [], [last]
    while waiting:
        node = waiting.pop()
        if node in order:
            order.remove(node)  # it is needed earlier than it seemed
        order.append(node)
        waiting.extend(node.inputs)
    for node in reversed(order):
        if node.inputs:
            node.value = node.compute(*(source.value for source in node.inputs))
        else:
            node.value = node.compute(x)
    return last.value
