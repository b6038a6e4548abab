"""The slopes are rounded, and digits are lost that the step would have given.

How near to 0.0625 can a number with two decimals come?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    round((f(a + h, b, c) - f(a, b, c)) / h, 2),
    round((f(a, b + h, c) - f(a, b, c)) / h, 2),
    round((f(a, b, c + h) - f(a, b, c)) / h, 2),
]
