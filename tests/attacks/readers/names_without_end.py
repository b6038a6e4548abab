"""An error of a type with a name of a million letters and with a message of two million lines.

must: both are cut before they are sent, and what is shown is short
earns: nothing
shows: LongLongLong
never: LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong
"""
# %%
def gradf(a, b, c):
    raise type("Long" * 250_000, (Exception,), {})("line\n" * 2_000_000)
