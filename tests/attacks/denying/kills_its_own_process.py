"""Ends its own process in every way that there is: exit, abort, wild pointers, errors that end a program.

must: each exercise says so and costs nothing else
earns: nothing
shows: the code ended its own process
"""
# %%
import ctypes
import os


def gradf(a, b, c):
    os._exit(0)


# %%
numerical_grad = [1.0, 2.0, ctypes.string_at(1)]

# %%
libc = ctypes.CDLL(None)
numerical_grad2 = [1.0, 2.0, libc.memset(ctypes.c_void_p(id(None) - 8), 255, 1 << 20), libc.strlen(1)]


# %%
def softmax(logits):
    os.abort()


# %%
def nll(probs, label):
    raise SystemExit(0)


# %%
def torch_check(logits, label):
    raise KeyboardInterrupt
