"""All three inputs are nudged together, so each entry is the sum of the three slopes.

If all three inputs move, whose slope have you measured?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b + h, c + h) - f(a - h, b - h, c - h)) / (2*h),
    (f(a + h, b + h, c + h) - f(a - h, b - h, c - h)) / (2*h),
    (f(a + h, b + h, c + h) - f(a - h, b - h, c - h)) / (2*h),
]
