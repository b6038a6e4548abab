"""Raises an error whose text takes for ever.

must: the error is not waited for longer than any other code
earns: nothing
shows: did not finish within 0.5 seconds of computing
slow: yes
"""
# %%
class Slow(Exception):
    def __str__(self):
        while True:
            pass


def gradf(a, b, c):
    raise Slow
