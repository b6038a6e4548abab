"""Without brackets Python divides only `f(a, b, c)` by the step, and subtracts that huge number.

In `8 - 6 / 2`, what does Python do first?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    f(a + h, b, c) - f(a, b, c) / h,
    f(a, b + h, c) - f(a, b, c) / h,
    f(a, b, c + h) - f(a, b, c) / h,
]
