"""Knows by the name of its type whether f is the student's own or the grader's, and is lazy with the student's own.

must: in both cases the numbers count: those of f itself are not right
earns: nothing
shows: 12345
"""
# %%
def f(a, b, c):
    return -a**3 + b / c


# %%
h = 1e-6
numerical_grad = [12345.0, 2.0, 3.0]
if type(f).__name__ == "Recorder":
    here = f(2, 3, 4)
    numerical_grad = [(f(2 + h, 3, 4) - here) / h, (f(2, 3 + h, 4) - here) / h, 0.0]
