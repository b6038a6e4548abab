"""The value on the right is subtracted from the value on the left, so all three signs are reversed.

At (2, 3, 4) `f` grows with `b`. What does your second number say?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a - h, b, c) - f(a + h, b, c)) / (2*h),
    (f(a, b - h, c) - f(a, b + h, c)) / (2*h),
    (f(a, b, c - h) - f(a, b, c + h)) / (2*h),
]
