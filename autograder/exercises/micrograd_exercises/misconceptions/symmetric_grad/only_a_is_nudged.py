"""All three entries nudge `a`, so all three are the slope for `a`.

Where in your second entry does `b` move?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
]
