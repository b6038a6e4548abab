"""The two values of `f` that are compared lie at the point and two steps to its right.

How far is each of your two places from the point itself?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + 2*h, b, c) - f(a, b, c)) / (2*h),
    (f(a, b + 2*h, c) - f(a, b, c)) / (2*h),
    (f(a, b, c + 2*h) - f(a, b, c)) / (2*h),
]
