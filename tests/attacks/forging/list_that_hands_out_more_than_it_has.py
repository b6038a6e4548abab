"""Returns a list of length 3 that hands out two thousand numbers.

must: too many numbers are no answer
earns: nothing
shows: answered something else than numbers
"""
# %%
class Liar(list):
    def __len__(self): return 3
    def __iter__(self): return iter([1.0] * 2000)


def gradf(a, b, c):
    return Liar()
