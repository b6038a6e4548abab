"""The step is halved on both sides, so the division is by h."""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h/2, b, c) - f(a - h/2, b, c)) / h,
    (f(a, b + h/2, c) - f(a, b - h/2, c)) / h,
    (f(a, b, c + h/2) - f(a, b, c - h/2)) / h,
]
