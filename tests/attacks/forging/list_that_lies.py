"""Returns a list that says that it has three entries, hands out one kind of entry and holds another.

must: what it hands out is what is counted and compared
earns: nothing
shows: 12345
"""
# %%
class Liar(list):
    def __len__(self): return 3
    def __iter__(self): return iter((12345.0, 2.0, 3.0))
    def __getitem__(self, index): return 0.0
    def __eq__(self, other): return True
    def tolist(self): return [0.0, 0.0, 0.0]


def gradf(a, b, c):
    return Liar([1.0])
