"""Nudges by 1e300, where the reference itself overflows, so that the check fails by itself and its points are not asked for.

must: no answer of a submission makes a check fail by itself: the exercise stays worth its points
earns: nothing
shows: -12.3535
"""
# %%
def f(a, b, c):
    return 0.0


# %%
seen = []
for h in (1e300, -1e300, 0.0):
    for position in range(3):
        point = [2.0, 3.0, 4.0]
        point[position] += h
        try:
            seen.append(f(*point))
        except Exception:
            pass  # what stands in the place of f overflows, too
numerical_grad = [float(len(seen)), 2.0, 3.0]
