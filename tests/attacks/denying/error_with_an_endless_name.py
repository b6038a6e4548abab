"""Raises errors whose type's name and whose text hold a million characters.

must: both are cut before they are sent
earns: nothing
shows: XXXXXXXX
"""
# %%
def gradf(a, b, c):
    raise type("X" * 10**6, (Exception,), {})("Y" * 10**7)


# %%
def numerical_grad():
    raise type("Z" * 10**6, (Exception,), {"__str__": lambda self: "\x1b[2J\u202e" * 10**6})


numerical_grad()
