"""Nudges f to both sides and at the point, as two estimates in one loop do, and then binds an empty list.

must: a list without numbers is wrong, and no fault of the grader's
earns: nothing
shows: holds 0 numbers
"""
# %%
def f(a, b, c):
    return -a**3 + b / c


# %%
h = 1e-6
slopes = [(f(2 + h, 3, 4) - f(2, 3, 4)) / h, (f(2 + h, 3, 4) - f(2 - h, 3, 4)) / h / 2]
numerical_grad = [slope for slope in slopes if slope is None]
