"""The value of `f` at (2, 3, 4) is written down as a number, so the cell fits this `f` only.

If `f` gained a term, which of the two values in each difference would notice?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6
here = 6.336362190988558

numerical_grad = [
    (f(a + h, b, c) - here) / h,
    (f(a, b + h, c) - here) / h,
    (f(a, b, c + h) - here) / h,
]
