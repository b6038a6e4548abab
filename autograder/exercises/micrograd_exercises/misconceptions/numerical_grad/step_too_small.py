"""The step is so small that rounding swallows the difference between the two values of `f`.

Print `f` at both places with all their digits: how many digits of the difference are left?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-15

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
