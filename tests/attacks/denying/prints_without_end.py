"""Prints 200 megabytes, to Python's output and to the descriptors behind it.

must: nobody stores or reads it
earns: nothing
shows: 200 megabytes printed
"""
# %%
import os
import sys
import warnings


def gradf(a, b, c):
    for _ in range(50):
        print("x" * 2**20)
        sys.stderr.write("y" * 2**20)
        os.write(1, b"z" * 2**20)
        os.write(2, b"z" * 2**20)
    for number in range(1000):
        warnings.warn(f"{number}", stacklevel=1)
    raise RuntimeError("200 megabytes printed")
