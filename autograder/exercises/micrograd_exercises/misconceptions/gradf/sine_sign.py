"""The cosine in `df/db` has a minus in front of it that does not belong there.

Just right of 0 the sine climbs. Which sign does its slope have there, and which sign does your term have?
"""


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, -3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
