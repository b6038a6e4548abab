"""While one input is nudged, the others are 1 and not what they are at (2, 3, 4).

The terms of this `f` happen to be apart from each other. What would your cell give for `f = a*b*c`?
"""

h = 1e-6

numerical_grad = [
    (f(2 + h, 1, 1) - f(2, 1, 1)) / h,
    (f(1, 3 + h, 1) - f(1, 3, 1)) / h,
    (f(1, 1, 4 + h) - f(1, 1, 4)) / h,
]
