"""A node is listed when all its uses have been; the list is turned round."""


def build_topo(root):
    uses, waiting, seen = {}, [root], {root}
    while waiting:
        for operand in waiting.pop()._prev:
            uses[operand] = uses.get(operand, 0) + 1
            if operand not in seen:
                seen.add(operand)
                waiting.append(operand)
    order, free = [], [root]
    while free:
        node = free.pop()
        order.append(node)
        for operand in node._prev:
            uses[operand] -= 1
            if not uses[operand]:
                free.append(operand)
    return tuple(reversed(order))
