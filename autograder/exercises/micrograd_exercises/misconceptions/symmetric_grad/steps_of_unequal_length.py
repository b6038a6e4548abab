"""The step to the left is twice as long as the step to the right, so the point does not lie in the middle.

How far from the point is each of the two places at which you ask `f`?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a - 2*h, b, c)) / (3*h),
    (f(a, b + h, c) - f(a, b - 2*h, c)) / (3*h),
    (f(a, b, c + h) - f(a, b, c - 2*h)) / (3*h),
]
