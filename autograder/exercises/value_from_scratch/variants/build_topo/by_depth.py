"""Nodes are sorted by the length of the longest path that leads to them."""


def build_topo(root):
    depth = {}

    def find(node):
        if node not in depth:
            depth[node] = 1 + max(map(find, node._prev), default=-1)
        return depth[node]

    find(root)
    return sorted(depth, key=depth.get)
