"""The gradients are set to 0 after the step, which nobody has asked for.

What does the description say about the gradients? Could somebody want to read them afterwards?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += step * leaf.grad
        leaf.grad = 0.0
