"""The change of `f` is multiplied by the step.

A road climbs 3 m over 20 m. How do you find how steep it is?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) * h,
    (f(a, b + h, c) - f(a, b, c)) * h,
    (f(a, b, c + h) - f(a, b, c)) * h,
]
