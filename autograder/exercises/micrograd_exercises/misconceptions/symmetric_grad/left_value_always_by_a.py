"""On the right each input has its turn, but on the left it is always `a` that is nudged.

In your second entry, which inputs differ between the two calls of `f`?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
    (f(a, b + h, c) - f(a - h, b, c)) / (2*h),
    (f(a, b, c + h) - f(a - h, b, c)) / (2*h),
]
