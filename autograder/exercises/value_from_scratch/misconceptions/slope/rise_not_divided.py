"""The rise of the curve is returned, and not divided by the length of the step.

On a straight road that climbs 10 metres on every 100, how much do you rise in one step of a
metre? Is that number the slope?
"""


def slope(f, x):
    h = 1e-6
    return f(x + h) - f(x)
