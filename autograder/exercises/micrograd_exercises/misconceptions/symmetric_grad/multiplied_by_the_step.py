"""`/ 2*h` without brackets first divides by 2 and then multiplies by the step, so the numbers come out tiny.

What is `12 / 2*3` in Python, and what is `12 / (2*3)`?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / 2*h,
    (f(a, b + h, c) - f(a, b - h, c)) / 2*h,
    (f(a, b, c + h) - f(a, b, c - h)) / 2*h,
]
