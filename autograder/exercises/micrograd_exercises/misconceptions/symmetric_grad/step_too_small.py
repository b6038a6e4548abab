"""The step is so small that rounding swallows the difference between the two values of `f`.

Print `f` on both sides with all their digits: in how many digits do they differ?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-15

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
    (f(a, b + h, c) - f(a, b - h, c)) / (2*h),
    (f(a, b, c + h) - f(a, b, c - h)) / (2*h),
]
