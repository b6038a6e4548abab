"""Sleeps instead of computing, so that no processor time is used.

must: the wall clock ends it
earns: nothing
shows: it waited and did not finish within
slow: yes
"""
# %%
import time


def gradf(a, b, c):
    time.sleep(80)
    return [1.0, 2.0, 3.0]
