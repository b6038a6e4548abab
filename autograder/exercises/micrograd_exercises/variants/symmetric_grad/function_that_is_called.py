"""`numerical_grad2` is a function of the point, and the cell calls it."""


def numerical_grad2(a=2, b=3, c=4, h=1e-5):
    return [
        (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
        (f(a, b + h, c) - f(a, b - h, c)) / (2*h),
        (f(a, b, c + h) - f(a, b, c - h)) / (2*h),
    ]


print(numerical_grad2())
