"""Ends its process with the status of success as soon as it is asked.

must: no answer is no point, and the exit status says nothing
earns: nothing
shows: the code ended its own process
"""
# %%
import os


def gradf(a, b, c):
    os._exit(0)
