"""Returns truth values, which are whole numbers to Python.

must: they are named as what they are and are no numbers
earns: nothing
shows: a list that holds a bool
"""
# %%
def gradf(a, b, c):
    return [True, False, True]
