"""Returns a generator of numbers without end in place of a list.

must: what is no list is not walked through
earns: nothing
shows: a generator, not a list of numbers
"""
# %%
def gradf(a, b, c):
    return (1.0 for _ in iter(int, 1))
