"""The step is divided by the gradient, so that the steepest leaf moves least.

The longer a gradient, the more there is to gain. Which of your leaves moves furthest?
"""


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += step / leaf.grad if leaf.grad else 0.0
