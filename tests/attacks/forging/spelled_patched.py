"""Replaces spelled, so that numbers arrive as texts that a careless reader would evaluate.

must: a number is a number, or one of three words
earns: nothing
shows: answered something else than numbers
"""
# %%
import sys

sys.modules["box.harness"].spelled = lambda number: "__import__('os').getpid()"

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
