"""Holds twelve cells, each of which hangs before it binds anything.

must: after some of them the others are not run any more
earns: nothing
shows: too many cells before it did not finish
slow: yes
"""
# %%
def hang():
    while True:
        pass


# %%
hang() or (f := 1)

# %%
hang() or (f := 2)

# %%
hang() or (f := 3)

# %%
hang() or (f := 4)

# %%
hang() or (f := 5)

# %%
hang() or (f := 6)

# %%
hang() or (f := 7)

# %%
hang() or (f := 8)

# %%
hang() or (f := 9)

# %%
numerical_grad = [hang(), f, f]


# %%
def gradf(a, b, c):
    return [f, f, f]
