"""Ends its process, or not, by what it was asked: one bit for each question. (This reads; it is told here.)

must: what ended a box that heard hidden inputs is not shown but as that
earns: nothing
shows: nothing else was heard
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
    if found and found[0][0] > 0:
        raise RecursionError("GOT one bit")
    raise ValueError("nothing else was heard")
