"""Places are counted down, and every input is left out."""


def backward_pass(nodes):
    last = len(nodes) - 1
    nodes[last].grad = 1
    for place in range(last, -1, -1):
        if nodes[place]._prev:
            nodes[place]._backward()
