"""Returns complex numbers, whose size is a number.

must: they are named as what they are and are no numbers
earns: nothing
shows: a list that holds a complex
"""
# %%
def gradf(a, b, c):
    return [1j, 2 + 0j, 3 + 0j]
