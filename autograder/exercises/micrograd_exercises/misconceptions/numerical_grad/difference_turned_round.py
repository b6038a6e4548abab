"""The new value is subtracted from the old one, so all three slopes have the opposite sign.

`f` grows when `b` grows a little. Is your second number positive?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a, b, c) - f(a + h, b, c)) / h,
    (f(a, b, c) - f(a, b + h, c)) / h,
    (f(a, b, c) - f(a, b, c + h)) / h,
]
