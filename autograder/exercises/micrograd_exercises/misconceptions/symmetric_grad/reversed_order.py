"""The three slopes are there, but they come in the order c, b, a.

Whose slope does a reader expect first, and whose comes first in your list?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a, b, c + h) - f(a, b, c - h)) / (2*h),
    (f(a, b + h, c) - f(a, b - h, c)) / (2*h),
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h),
]
