"""Numbers are kept in a dictionary by the identity of the node, and in the nodes as well."""


def evaluate(last, x, known=None):
    known = {} if known is None else known
    if id(last) in known:
        return known[id(last)]
    if isinstance(last, Identity) and not last.inputs:
        number = x
    else:
        number = last.compute(*[evaluate(source, x, known) for source in last.inputs])
    last.value = known[id(last)] = number
    return number
