"""An error of a type with a name of a million letters, a message of ten million, and ten thousand lines of them.

must: both are cut before they are sent, and what is shown is short
earns: nothing
shows: LongLongLong
never: LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong
"""
# %%
def gradf(a, b, c):
    raise type("Long" * 250_000, (Exception,), {})("line\n" * 2_000_000)
