"""Without brackets Python divides only the second value of `f`, and subtracts that huge number from the first.

In which order does Python work through `8 - 6 / 2`?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    f(a + h, b, c) - f(a - h, b, c) / (2*h),
    f(a, b + h, c) - f(a, b - h, c) / (2*h),
    f(a, b, c + h) - f(a, b, c - h) / (2*h),
]
