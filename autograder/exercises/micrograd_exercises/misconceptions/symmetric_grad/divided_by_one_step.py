"""The two points are two steps apart and the difference is divided by one, so every slope is twice as large as it
is.

From `x - h` to `x + h`, how far did you walk?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / h,
    (f(a, b + h, c) - f(a, b - h, c)) / h,
    (f(a, b, c + h) - f(a, b, c - h)) / h,
]
