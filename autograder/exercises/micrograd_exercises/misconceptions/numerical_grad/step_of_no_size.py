"""The step vanishes beside the inputs: `a + h` is `a` again, and each quotient is 0.

What does `4.0 + h == 4.0` say in your notebook?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-17

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
