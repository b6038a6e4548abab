"""One of the two values is that of the point itself, and the difference is divided by two steps: every slope is
half of what it is.

Print the nudged input each time before you call `f`. How far apart are the two places that you compare?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a, b, c)) / (2*h),
    (f(a, b + h, c) - f(a, b, c)) / (2*h),
    (f(a, b, c + h) - f(a, b, c)) / (2*h),
]
