"""The step is added to the value of `f` and not to an input, so each quotient is 1.

Which of the three inputs has moved in your first line?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    ((f(a, b, c) + h) - f(a, b, c)) / h,
    ((f(a, b, c) + h) - f(a, b, c)) / h,
    ((f(a, b, c) + h) - f(a, b, c)) / h,
]
