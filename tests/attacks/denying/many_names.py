"""Binds a hundred thousand names and asks the harness about a class with ten thousand methods.

must: what is asked about names stays short
earns: nothing
shows: a hundred thousand names
"""
# %%
for number in range(10**5):
    globals()[f"name{number}"] = number


class Value:
    for number in range(10**4):
        locals()[f"method{number}"] = len

    def __init__(self, data, *_):
        self.data, self.grad = data, 0.0

    def __mul__(self, other):
        raise RuntimeError("a hundred thousand names")

    def backward(self):
        pass
