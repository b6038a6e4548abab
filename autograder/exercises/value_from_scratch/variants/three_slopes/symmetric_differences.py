"""The points lie on both sides."""


def three_slopes(d, a, b, c):
    h = 1e-5
    return [
        (d(a + h, b, c) - d(a - h, b, c)) / (2 * h),
        (d(a, b + h, c) - d(a, b - h, c)) / (2 * h),
        (d(a, b, c + h) - d(a, b, c - h)) / (2 * h),
    ]
