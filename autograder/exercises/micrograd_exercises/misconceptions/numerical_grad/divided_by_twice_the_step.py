"""Each difference is divided by two steps, although its two points are one step apart, so every slope is half of
what it is.

How far is it from `a` to `a + h`?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / (2*h),
    (f(a, b + h, c) - f(a, b, c)) / (2*h),
    (f(a, b, c + h) - f(a, b, c)) / (2*h),
]
