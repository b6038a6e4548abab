"""A list of nodes grows while it is walked."""


def trace(root):
    found = [root]
    for node in found:
        found.extend(operand for operand in node._prev if operand not in found)
    return set(found), {(operand, node) for node in found for operand in node._prev}
