"""The slopes are rounded, and the digits are lost that a look to both sides has won.

Which is nearer to the truth now, your first estimate or this one?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    round((f(a + h, b, c) - f(a - h, b, c)) / (2*h), 2),
    round((f(a, b + h, c) - f(a, b - h, c)) / (2*h), 2),
    round((f(a, b, c + h) - f(a, b, c - h)) / (2*h), 2),
]
