"""Each input is nudged to both sides here: these are symmetric differences, and this exercise is about a step to
one side.

Which two values of `f` does your quotient compare, and is `f` at the point itself one of them?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
    (f(a, b + h, c) - f(a, b - h, c)) / (2*h),
    (f(a, b, c + h) - f(a, b, c - h)) / (2*h),
]
