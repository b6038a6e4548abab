"""Ends its own process in every way that there is: exit, abort, a wild pointer, a timer's signal.

must: each exercise says so and costs nothing else
earns: nothing
shows: the code ended its own process (signal 14)
"""
# %%
import ctypes
import os
import signal
import time


def gradf(a, b, c):
    os._exit(0)


# %%
numerical_grad = [1.0, 2.0, ctypes.string_at(1)]

# %%
numerical_grad2 = [1.0, 2.0, signal.alarm(1), time.sleep(5)]


# %%
def softmax(logits):
    os.abort()


# %%
def nll(probs, label):
    raise SystemExit(0)


# %%
def torch_check(logits, label):
    raise KeyboardInterrupt
