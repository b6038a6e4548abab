"""The three slopes are added to one number.

What does your one number say about an input that moves while the others rest?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

slopes = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
numerical_grad = sum(slopes)
