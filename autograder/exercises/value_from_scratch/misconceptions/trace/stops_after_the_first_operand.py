"""The function returns inside of the loop, so that one operand is followed only.

In c = a * b, when does your loop come to the second operand?
"""


def trace(root):
    nodes, edges = {root}, set()
    for operand in root._prev:
        edges.add((operand, root))
        more, arrows = trace(operand)
        return nodes | more, edges | arrows
    return nodes, edges
