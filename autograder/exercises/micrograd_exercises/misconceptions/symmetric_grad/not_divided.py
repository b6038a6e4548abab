"""The list holds the differences of `f`; no step divides them.

Would a slope become smaller when you choose a smaller step?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    f(a + h, b, c) - f(a - h, b, c),
    f(a, b + h, c) - f(a, b - h, c),
    f(a, b, c + h) - f(a, b, c - h),
]
