"""All three entries nudge `a`, so all three are the slope for `a`.

What differs between your first line and your third one, apart from the name on the left?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a + h, b, c) - f(a, b, c)) / h,
    (f(a + h, b, c) - f(a, b, c)) / h,
]
