"""The step goes to the left."""

a, b, c = 2.0, 3.0, 4.0
h = 1e-7

numerical_grad = [
    (f(a, b, c) - f(a - h, b, c)) / h,
    (f(a, b, c) - f(a, b - h, c)) / h,
    (f(a, b, c) - f(a, b, c - h)) / h,
]
