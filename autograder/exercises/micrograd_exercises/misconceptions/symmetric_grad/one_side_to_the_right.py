"""Each number compares the point with a place to its right only, as your first estimate does.

Draw a curve, a point on it and the two places whose values go into a slope. Does the point lie midway between them?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
