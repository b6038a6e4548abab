"""The function calls itself with the rest of the list."""


def backward_pass(nodes):
    def run(rest):
        if rest:
            *before, last = rest
            last._backward()
            run(before)

    for node in nodes:
        node.grad = float(node is nodes[-1])
    run(nodes)
