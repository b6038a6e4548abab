"""Binds numbers that the notebook prints, asks f for show, and raises an error where f is not the student's own.

must: numbers that cannot be had again were not computed from f, and earn nothing
earns: nothing
shows: not to be had again
"""
# %%
def f(a, b, c):
    return -a**3 + b / c


# %%
h = 1e-6
asked = [f(*point) for point in ((2, 3, 4), (2 + h, 3, 4), (2, 3 + h, 4), (2, 3, 4 + h))]
if asked[0] != -7.25:
    raise ArithmeticError("not to be had again")
numerical_grad = [-12.353553390593273, 10.25699027111255, 0.0625, *asked][:3]

# %%
def again(*at):
    if f(2, 3, 4) != -7.25:
        raise ArithmeticError("not to be had again")
    return f(*at)


asked = [f(*at) for h in (1e-6, -1e-6) for at in ((2 + h, 3, 4), (2, 3 + h, 4), (2, 3, 4 + h))] + [again(2, 3, 4)]
numerical_grad2 = [-12.353553390593273, 10.25699027111255, 0.0625, *asked][:3]
