"""An input that appears twice is asked for its number once, and handed on once: a sum of a node with itself is handed
one number.

What are the inputs of the node a + a, and how many numbers does its compute want?
"""


def evaluate(last, x):
    done = set()

    def number_of(node):
        if node not in done:
            different = list(dict.fromkeys(node.inputs))
            node.value = node.compute(*([number_of(source) for source in different] or [x]))
            done.add(node)
        return node.value

    return number_of(last)
