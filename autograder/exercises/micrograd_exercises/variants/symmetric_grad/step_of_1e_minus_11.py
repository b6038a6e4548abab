"""The step is 1e-11, near the lower end of what is sensible."""

a, b, c = 2.0, 3.0, 4.0
h = 1e-11

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / h / 2,
    (f(a, b + h, c) - f(a, b - h, c)) / h / 2,
    (f(a, b, c + h) - f(a, b, c - h)) / h / 2,
]
