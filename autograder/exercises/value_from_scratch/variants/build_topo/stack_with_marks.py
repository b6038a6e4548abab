"""A stack with a mark that says whether the operands have been listed."""


def build_topo(root):
    order, done, stack = [], set(), [(root, False)]
    while stack:
        node, ready = stack.pop()
        if ready:
            order.append(node)
        elif node not in done:
            done.add(node)
            stack.append((node, True))
            stack.extend((operand, False) for operand in node._prev)
    return order
