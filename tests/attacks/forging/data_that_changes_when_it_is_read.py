"""Data and gradients are properties that give another number each time that they are read.

must: each is read once, and that number is compared and shown
earns: nothing
shows: 12345
"""
# %%
import itertools

NUMBERS = itertools.chain([12345.0], itertools.count())


class Value:
    data = property(lambda self: next(NUMBERS) + 12345.0, lambda self, number: None)
    grad = property(lambda self: next(NUMBERS) + 12345.0, lambda self, number: None)
    def __init__(self, data, *_): pass
    def __add__(self, other): return self
    def __mul__(self, other): return self
    def backward(self): pass
