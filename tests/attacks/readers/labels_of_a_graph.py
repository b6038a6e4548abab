"""Gives a Value labels, operators and data that are Graphviz's own language, in HTML-like labels and records.

must: they are texts wherever a graph is drawn, and the example is drawn from the grader's own expression
earns: nothing
shows: a<b|{}\ is no label
"""
# %%
HOSTILE = "a<b|{}\\"


class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad = data, 0.0
        self._prev, self._op = {self}, '"]; node [URL="javascript:alert(1)"'
        self.label = HOSTILE + "<<b>x</b>>\\N\\G\\l"
    def __mul__(self, other):
        raise ValueError(f"{HOSTILE} is no label")
    def __repr__(self):
        return self.label
