"""Nudges f to both sides in all inputs, and then binds a list of one number.

must: two numbers are missing, and no fault of the grader's is
earns: nothing
shows: holds 1 number;
"""
# %%
def f(a, b, c):
    return -a**3 + b / c


# %%
h = 1e-6
here = f(2, 3, 4)
for i in range(3):
    at = [h if i == j else 0.0 for j in range(3)]
    slope = f(2 + at[0], 3 + at[1], 4 + at[2]) - f(2 - at[0], 3 - at[1], 4 - at[2])
numerical_grad = [12345.0 + slope]
