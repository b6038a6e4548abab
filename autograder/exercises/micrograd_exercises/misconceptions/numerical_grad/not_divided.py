"""The list holds how much `f` changes, and not how much it changes for each unit of step.

If `h` were half as large, your numbers would be about half as large too. Would a slope do that?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

numerical_grad = [
    f(a + h, b, c) - f(a, b, c),
    f(a, b + h, c) - f(a, b, c),
    f(a, b, c + h) - f(a, b, c),
]
