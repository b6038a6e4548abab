"""`gradf` works out its slopes but does not hand them back: whoever calls it receives `None`.

What do you see when you run `x = gradf(2, 3, 4)` and then `print(x)`?
"""


def gradf(a, b, c):
    print(-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2)
