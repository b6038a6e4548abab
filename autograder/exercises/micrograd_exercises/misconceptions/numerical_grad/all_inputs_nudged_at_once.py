"""All three inputs are nudged together, so each entry is the sum of the three slopes.

When `f` has moved and three inputs have moved, how do you know which one it was?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a + h, b + h, c + h) - f(a, b, c)) / h,
    (f(a + h, b + h, c + h) - f(a, b, c)) / h,
    (f(a + h, b + h, c + h) - f(a, b, c)) / h,
]
