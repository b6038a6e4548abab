"""The slopes belong to the point (1, 1, 1) and not to (2, 3, 4).

Which numbers did `a`, `b` and `c` hold when your cell ran?
"""

a, b, c = 1.0, 1.0, 1.0
h = 1e-6

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
