"""The coefficients are written down up to degree 5, and there are no more of them for a higher degree.

How many coefficients has your list for n = 8, and how many has the polynomial?
"""


def taylor_coefficients(n):
    return [1, 1, -1 / 2, -1 / 6, 1 / 24, 1 / 120][: n + 1]
