"""The step is so large that `f` bends within it, and the quotient misses the slope at the point.

What happens to your three numbers when you make `h` ten times smaller, and then ten times smaller again?
"""

a, b, c = 2.0, 3.0, 4.0
h = 0.1

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a, b, c + h) - f(a, b, c)) / h,
]
