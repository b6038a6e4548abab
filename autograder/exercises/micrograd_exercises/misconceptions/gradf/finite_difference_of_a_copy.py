"""`gradf` has its own copy of the function and divides a difference by a small step, so its numbers are only close.

Which rules of calculus would give you each slope without a step in it?
"""


def gradf(a, b, c):
    def g(a, b, c):
        return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5

    h = 1e-5
    return [
        (g(a + h, b, c) - g(a - h, b, c)) / (2*h),
        (g(a, b + h, c) - g(a, b - h, c)) / (2*h),
        (g(a, b, c + h) - g(a, b, c - h)) / (2*h),
    ]
