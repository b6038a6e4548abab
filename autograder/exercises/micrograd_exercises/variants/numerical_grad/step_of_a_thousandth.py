"""The step is 1e-3, near the upper end of what is sensible."""

a, b, c = 2.0, 3.0, 4.0
h = 1e-3

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
