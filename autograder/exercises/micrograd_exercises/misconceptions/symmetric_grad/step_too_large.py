"""The step is so large that even a look to both sides misses the slope at the point.

What do your numbers do when you halve `h`, and halve it once more?
"""

a, b, c = 2.0, 3.0, 4.0
h = 0.1

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
    (f(a, b + h, c) - f(a, b - h, c)) / (2*h),
    (f(a, b, c + h) - f(a, b, c - h)) / (2*h),
]
