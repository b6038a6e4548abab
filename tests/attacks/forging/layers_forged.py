"""Writes a report of the box, with all layers, to each descriptor there might be.

must: the report's pipe is closed before student code runs; what arrives on the channel is no report
earns: nothing
shows: answered more than a megabyte
"""
# %%
import contextlib
import os

for descriptor in range(64):
    with contextlib.suppress(OSError):
        os.write(descriptor, b'{"layers": ["landlock", "seccomp"], "failed": ""}')

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
