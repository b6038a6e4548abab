"""The three differences are not divided by the step.

If you take a step that is half as long, do your three numbers stay the same?
"""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    return [d(a + h, b, c) - here, d(a, b + h, c) - here, d(a, b, c + h) - here]
