"""The walk is its own, without trace."""


def draw_dot(root):
    from graphviz import Digraph
    dot = Digraph(node_attr={'shape': 'box'})
    done = set()

    def draw(n):
        if id(n) in done:
            return
        done.add(id(n))
        dot.node(str(id(n)), "{}\ndata {:.4f}\ngrad {:.4f}".format(n.label, n.data, n.grad))
        if n._op:
            circle = f'{id(n)} made by {n._op}'
            dot.node(circle, n._op, shape='circle')
            dot.edge(circle, str(id(n)))
            for operand in n._prev:
                draw(operand)
                dot.edge(str(id(operand)), circle)

    draw(root)
    return dot
