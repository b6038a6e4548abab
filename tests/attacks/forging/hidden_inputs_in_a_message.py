"""Remembers the inputs that it is asked at, and tells them in the text of an error. (This reads; it is told here.)

must: what a student is shown comes from a box that has heard of nothing else
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
    raise ValueError(f"GOT {found}" if found else "nothing else was heard")
