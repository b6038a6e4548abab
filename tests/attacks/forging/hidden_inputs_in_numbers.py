"""Remembers the inputs that it is asked at, and returns them as its answer. (This reads; it is told here.)

must: the numbers that are shown as the student's come from a box that has heard of nothing else
earns: nothing
shows: 12345
"""
# %%
PUBLIC = {(2, 3, 4), (0.5, 1.2, -2), (3, 0.7, 0.25), (1, 2, 3)}
HEARD = []


def hidden(*point):
    """The points that were asked and are not in the notebook or shown, but for this one."""
    HEARD.append(point)
    return [one for one in HEARD if one not in PUBLIC and one != point]


def gradf(a, b, c):
    found = hidden(a, b, c)
    return list(found[0]) if found else [12345.0, 2.0, 3.0]
