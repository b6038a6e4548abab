"""`gradf` returns the same three numbers whatever it is called with; they belong to the point (2, 3, 4).

Call it at (1, 1, 1) as well. Through which names would the new point have to enter your formulas?
"""


def gradf(a, b, c):
    return [-12.353553390593273, 10.25699027111255, 0.0625]
