"""The three slopes are there, but they come in the order c, b, a.

Which input is nudged in your first entry, and which input does `f` take first?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    (f(a, b, c + h) - f(a, b, c)) / h,
    (f(a, b + h, c) - f(a, b, c)) / h,
    (f(a + h, b, c) - f(a, b, c)) / h,
]
