"""The step is a tenth, so that the curve bends away before it ends.

How much does your answer change when you make the step ten times smaller? And again?
"""


def slope(f, x):
    h = 0.1
    return (f(x + h) - f(x)) / h
