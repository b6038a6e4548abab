"""Has a graph whose labels, operations and numbers are markup, terminal sequences, Markdown and workflow commands.

must: on each page and in each picture they are texts
earns: value_mul
shows: a * a
"""
# %%
HOSTILE = "</code></pre><img src=x onerror=alert(1)>`[x](javascript:alert(2))|\x1b[2J\u202e\n::error::x ##[group]x $$\\href{a}{b}$$"


class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None
        self._op, self.label = _op, label or HOSTILE
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), HOSTILE)
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        odd = Value(type(HOSTILE, (), {})(), (), "{{7*7}}{% raw %}", "<!--")
        out = Value(self.data * other.data, (self, other, odd), HOSTILE)
        def _backward():
            self.grad, other.grad = other.data, self.data  # </details><script>alert(3)</script> ``` ~~~~
        out._backward = _backward
        return out
    def backward(self):
        self.grad = 1.0
        self._backward()
