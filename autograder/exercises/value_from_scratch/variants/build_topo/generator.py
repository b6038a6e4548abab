"""A generator yields the operands first."""


def build_topo(root):
    seen = set()

    def walk(node):
        if node not in seen:
            seen.add(node)
            for operand in node._prev:
                yield from walk(operand)
            yield node

    return list(walk(root))
