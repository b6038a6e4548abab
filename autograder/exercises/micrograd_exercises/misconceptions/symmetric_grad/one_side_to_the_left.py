"""Each input is nudged to the left only.

Which two places of the curve does your quotient join, and where does the point lie between them?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a, b, c) - f(a - h, b, c)) / h,
    (f(a, b, c) - f(a, b - h, c)) / h,
    (f(a, b, c) - f(a, b, c - h)) / h,
]
