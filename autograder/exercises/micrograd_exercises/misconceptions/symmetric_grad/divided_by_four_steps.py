"""Each difference is divided by four steps, and its two points lie two steps apart.

You walked from `x - h` to `x + h`. How often does `h` fit into that way?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad2 = [
    (f(a + h, b, c) - f(a - h, b, c)) / (2*h) / 2,
    (f(a, b + h, c) - f(a, b - h, c)) / (2*h) / 2,
    (f(a, b, c + h) - f(a, b, c - h)) / (2*h) / 2,
]
