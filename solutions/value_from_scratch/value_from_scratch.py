# %% [markdown]
# # Value from scratch
#
# A neural network learns by asking one question again and again: *if I change this number a little, does the result
# get better or worse, and how fast?* In this notebook you build everything that is needed to answer it, with plain
# Python and from an empty page:
#
# 1. **Slopes**: what a derivative is, found by nudging.
# 2. **A class `Value`** that remembers how each number was made, and a picture of what it remembers.
# 3. **Gradients by hand**: the chain rule, step by step, for an expression and for a neuron.
# 4. **Gradients by themselves**: every operation learns its own slopes, and an order is found in which to use them.
# 5. **The whole class**: gradients that add up, plain numbers, powers, division, exponentials.
# 6. **A network that learns**: neurons, layers, a loss, and a loop that makes it smaller.
#
# The path is that of Andrej Karpathy's lecture on [micrograd](https://www.youtube.com/watch?v=VMj-3S1tku0): watch it
# first, then build it yourself.
#
# How to work: run the cells from top to bottom. In the cells that say `# your code here`, write your answer
# **in place of the line marked `# TODO`**. The cell after each answer checks it and prints `OK` or `WRONG`
# for everything that it compares. These checks are there to help you; your work is graded with other inputs,
# so a copied number earns nothing.
#
# Where matplotlib or Graphviz is missing, the cells that would draw with it say so, and everything else works.

# %%
# Only Colab needs this cell; elsewhere it does nothing.
import sys

if "google.colab" in sys.modules:
    print("Ready. To look over your work here, upload the folder checks, and write: import checks; checks.run()")

# %%
# The checks below use this cell to compare your results with the right ones. Run it, and go on.
import traceback


def compare(title, names, expected, results):
    """Print a line for each expected result; `results` is a function that returns yours."""
    lines = []
    try:
        yours = iter(results())
        for name, right in zip(names, expected):
            got = next(yours)
            word = "OK   " if agree(got, right) else "WRONG"
            lines.append(f"{word}  {name}: expected {written(right)}, yours {written(got)}")
        if next(yours, None) is not None:
            lines.append(f"WRONG  there are more than the {len(expected)} expected results")
    except NotImplementedError as missing:
        lines.append(str(missing))
    except ModuleNotFoundError as absent:
        lines.append(f"left out, since {absent.name} is not installed here")
    except StopIteration:
        lines.append(f"WRONG  there are fewer than the {len(expected)} expected results")
    except Exception as problem:
        lines.append(f"WRONG  {explain(problem)}")
    compared = lines[0].startswith(("OK", "WRONG"))
    print(f"{title}:", *lines, sep="\n  " if compared else "  ")


def is_number(thing):
    return isinstance(thing, (int, float)) and not isinstance(thing, bool)


def agree(got, right):
    """Numbers may differ in the last digits, everything else must be equal."""
    if is_number(got) and is_number(right):
        return abs(got - right) <= 1e-5 * max(1.0, abs(right))
    return type(got) is type(right) and got == right


def written(thing):
    return f"{thing:.7g}" if is_number(thing) else repr(thing)


def explain(problem):
    """Say in one line what went wrong, and where in your code."""
    places = traceback.extract_tb(problem.__traceback__)
    place = [place for place in places if "site-packages" not in place.filename][-1]
    yours = place.line and place.name not in ("compare", "results", "<lambda>")
    where = f", in {place.name}: {place.line}" if yours else ""
    return f"{type(problem).__name__}: {problem}{where}"


# %% [markdown]
# ## Section 1: slopes
#
# Here is a curve. At some places it climbs, at others it falls, and at one place it does neither.

# %%
def f(x):
    return 3*x**2 - 4*x + 5


print(f(3.0))


# %% [markdown]
# ### How steep is it?
#
# Stand at `x`, take a small step `h`, and look how far the curve has risen. The rise, divided by the length of the
# step, is about the slope. Write this down for *any* function: `slope` is handed the function, and may call it.

# %%
def slope(f, x):
    """About how steep the function f is at x.

    You choose the step. How far may the answer be from the truth if the step is 1? And if it is 1e-17?
    """
    h = 1e-6
    return (f(x + h) - f(x)) / h


# %%
def _near(number, digits=3):
    """A slope found by nudging is a little off; a check looks at its first digits."""
    return round(number, digits) + 0.0


compare("the curve 3*x**2 - 4*x + 5", ["slope at 3", "slope at -1", "slope at 0.5"],
        [14.0, -10.0, -1.0], lambda: [_near(slope(f, x)) for x in (3.0, -1.0, 0.5)])
compare("the curve x**3", ["slope at 2", "slope at -1.5"],
        [12.0, 6.75], lambda: [_near(slope(lambda x: x**3, x)) for x in (2.0, -1.5)])


# %% [markdown]
# ### Where is it flat?
#
# At the bottom of a parabola the slope is 0. For `p*x**2 + q*x + r` a formula says where that is: find it on paper,
# for any three numbers. (How would you test with `slope` that a place is flat? A slope of 0.000003 and one of 0 are
# close *in absolute terms*, but their ratio says nothing.)

# %%
def flat_point(p, q, r):
    """The x at which p*x**2 + q*x + r is flat.

    What is the slope of this parabola at x, as a formula? For which x is it 0?
    """
    return -q / (2 * p)


# %%
compare("3*x**2 - 4*x + 5", ["flat at"], [2 / 3], lambda: [flat_point(3, -4, 5)])
compare("-0.5*x**2 - 2*x + 1", ["flat at"], [-2.0], lambda: [flat_point(-0.5, -2.0, 1.0)])


# %%
def draw_slopes():
    """Draw the curve, three tangents with your slopes, and your flat point."""
    try:
        places = [-1.0, 0.0, 2.0]
        tangents = [(x, f(x), slope(f, x)) for x in places]
        lowest = flat_point(3, -4, 5)
        bottom = f(lowest)
    except NotImplementedError as missing:
        print(f"Nothing to draw: {missing}.")
        return
    except Exception as problem:
        print(f"Nothing to draw. {explain(problem)}")
        return
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("matplotlib is not installed here, so these are numbers in place of a plot.")
        for x, y, steep in tangents:
            print(f"at x = {x:g} the curve is at {y:g}, and its slope is {steep:.3f}")
        print(f"it is flat at x = {lowest:.4f}")
        return
    _, axes = plt.subplots(figsize=(7, 4))
    xs = [-2 + step / 20 for step in range(101)]
    axes.plot(xs, [f(x) for x in xs], color="#0072B2", label="3x² − 4x + 5")
    for x, y, steep in tangents:
        ends = [x - 0.7, x + 0.7]
        axes.plot(ends, [y + steep * (end - x) for end in ends], "--", color="#D55E00")
        axes.annotate(f"slope {steep:.1f}", (x, y), textcoords="offset points", xytext=(8, 4))
    axes.plot([lowest], [bottom], "o", color="#009E73", label=f"flat at {lowest:.3f}")
    axes.set(xlabel="x", ylabel="f(x)", title="A curve, and how steep it is")
    axes.grid(alpha=0.3)
    axes.legend()
    plt.show()


draw_slopes()


# %% [markdown]
# ### Several inputs
#
# With more than one input there is a slope for each of them: one input is nudged, the others stay where they are.
# The expression to think of is `d = a*b + c`. Which of its three slopes do you know without computing?

# %%
def d(a, b, c):
    return a*b + c


print(d(2.0, -3.0, 10.0))


# %%
def three_slopes(d, a, b, c):
    """The slopes of the function d at (a, b, c), found by nudging: the list [for a, for b, for c].

    When it is b's turn, where are a and c?
    """
    h = 1e-6
    here = d(a, b, c)
    return [
        (d(a + h, b, c) - here) / h,
        (d(a, b + h, c) - here) / h,
        (d(a, b, c + h) - here) / h,
    ]


# %%
compare("d = a*b + c at (2, -3, 10)", ["for a", "for b", "for c"], [-3.0, 2.0, 1.0],
        lambda: [_near(number) for number in three_slopes(d, 2.0, -3.0, 10.0)])
compare("a*b*c at (2, -3, 0.5)", ["for a", "for b", "for c"], [-1.5, 1.0, -6.0],
        lambda: [_near(number) for number in three_slopes(lambda a, b, c: a*b*c, 2.0, -3.0, 0.5)])


# %% [markdown]
# ## Section 2: a number that remembers
#
# Nudging works, but it computes everything again for every input, and a network has thousands of them. There is a
# better way, and it needs numbers that know where they came from. A `Value` keeps five things:
#
# | attribute | what it is |
# |---|---|
# | `data` | the number |
# | `grad` | how strongly a result depends on this value; `0.0` until somebody fills it in |
# | `_prev` | the **set** of the values that it was made of; empty for an input |
# | `_op` | the operation that made it, `'+'` or `'*'`; an empty text for an input |
# | `label` | a name to find it again in pictures |
#
# Every time that you add or multiply, a new `Value` appears, which points back to its operands. So an expression
# leaves a *graph* behind.

# %%
class Value:
    """A number that remembers the operation and the values that made it."""

    def __init__(self, data, _children=(), _op='', label=''):
        """Keep data, grad, _prev, _op and label, as in the table. _children is a tuple of Values."""
        self.data = data
        self.grad = 0.0
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __repr__(self):
        """How a Value is shown: Value(data=2.0) for the number 2.0."""
        return f"Value(data={self.data})"

    def __add__(self, other):
        """self + other: a new Value that knows both operands and its operation. Both of them are Values."""
        return Value(self.data + other.data, (self, other), '+')

    def __mul__(self, other):
        """self * other, in the same way."""
        return Value(self.data * other.data, (self, other), '*')


# %%
def _made_of_two():
    a, b = Value(2.0), Value(-3.0)
    c = Value(-6.0, (a, b), '*', label='c')
    return [c.data, c.grad, c._op, c.label, c._prev == {a, b}]


def _input():
    a = Value(0.5, label='a')
    return [a.data, a.grad, a._op, a.label, len(a._prev)]


compare("Value(0.5, label='a')", ["data", "grad", "_op", "label", "how many _prev"],
        [0.5, 0.0, '', 'a', 0], _input)
compare("Value(-6.0, (a, b), '*', label='c')", ["data", "grad", "_op", "label", "_prev is {a, b}"],
        [-6.0, 0.0, '*', 'c', True], _made_of_two)
compare("as a text", ["Value(2.5)", "Value(-1)"], ["Value(data=2.5)", "Value(data=-1)"],
        lambda: [repr(Value(2.5)), repr(Value(-1))])


# %%
def _sum():
    a, b = Value(2.0), Value(-3.5)
    c = a + b
    return [c.data, c._op, c._prev == {a, b}, a.data, b.data]


def _product():
    a, b = Value(2.0), Value(-3.5)
    c = a * b
    return [c.data, c._op, c._prev == {a, b}, a.data, b.data]


compare("c = a + b", ["c.data", "c._op", "c._prev is {a, b}", "a.data", "b.data"],
        [-1.5, '+', True, 2.0, -3.5], _sum)
compare("c = a * b", ["c.data", "c._op", "c._prev is {a, b}", "a.data", "b.data"],
        [-7.0, '*', True, 2.0, -3.5], _product)
compare("(a*b + c) * f", ["data"], [-8.0], lambda: [
    ((Value(2.0) * Value(-3.0) + Value(10.0)) * Value(-2.0)).data])


# %% [markdown]
# ### Walk through the graph
#
# From the last value, `_prev` leads back to everything that it was made of. `trace` collects what there is to draw:
# all **nodes**, and all **edges**, each a pair `(operand, result)`.

# %%
def trace(root):
    """All values behind root, root among them, and all arrows: two sets, (nodes, edges).

    An edge is the pair (operand, result). What do you do with a value that you meet on two paths?
    """
    nodes, edges = set(), set()

    def visit(node):
        if node not in nodes:
            nodes.add(node)
            for operand in node._prev:
                edges.add((operand, node))
                visit(operand)

    visit(root)
    return nodes, edges


# %%
def _traced_product():
    a, b = Value(2.0), Value(3.0)
    c = Value(6.0, (a, b), '*')
    nodes, edges = trace(c)
    return [nodes == {a, b, c}, edges == {(a, c), (b, c)}]


def _traced_diamond():
    """The value b is used twice: on a short path and on a long one."""
    a = Value(2.0)
    b = Value(4.0, (a,), 'twice')
    c = Value(8.0, (b,), 'twice')
    last = Value(12.0, (b, c), '+')
    nodes, edges = trace(last)
    return [nodes == {a, b, c, last}, edges == {(a, b), (b, c), (b, last), (c, last)}]


compare("c = a * b", ["the nodes are a, b, c", "the edges are (a, c), (b, c)"], [True, True], _traced_product)
compare("a value with two uses", ["the nodes", "the edges"], [True, True], _traced_diamond)


# %% [markdown]
# ### Draw it
#
# [Graphviz](https://graphviz.org) arranges boxes and arrows; you say which ones there are. A `Digraph` has a method
# `node(name, label)` and a method `edge(from_name, to_name)`. Two nodes with the same *name* are one and the same
# node, while *labels* may repeat: `str(id(n))` is a good name for the value `n`, since no two values share it.
#
# The picture has
#
# - a **box** for every value, with three lines of text: its label, its data and its grad, both with four digits after
#   the point. For `L` that is `"L\ndata -8.0000\ngrad 0.0000"`, where `\n` begins a new line;
# - a **circle** for every operation, whose label is the operation, and an arrow from it to the box of its result;
# - an arrow from the box of every operand to the circle of what was made of it.
#
# The tutorials draw boxes with `shape='record'`, for which a `|` in a text means a new column. Then a value that
# somebody has labelled `a|b` spoils the picture. With `shape='box'` a text is only a text.

# %%
def draw_dot(root):
    """A Digraph of all that root was made of, as described above. Your trace knows what there is to draw."""
    from graphviz import Digraph
    dot = Digraph(graph_attr={'rankdir': 'LR'})  # from left to right
    nodes, edges = trace(root)
    for n in nodes:
        name = str(id(n))
        dot.node(name, f"{n.label}\ndata {n.data:.4f}\ngrad {n.grad:.4f}", shape='box')
        if n._op:
            dot.node(name + n._op, n._op, shape='circle')
            dot.edge(name + n._op, name)
    for operand, result in edges:
        dot.edge(str(id(operand)), str(id(result)) + result._op)
    return dot


# %%
def _drawn():
    """L = d * f, where d = e + c and e = a * b."""
    a, b, c = Value(2.0, label='a'), Value(-3.0, label='b'), Value(10.0, label='c')
    e = Value(-6.0, (a, b), '*', label='e')
    d = Value(4.0, (e, c), '+', label='d')
    f = Value(-2.0, label='f')
    return draw_dot(Value(-8.0, (d, f), '*', label='L'))


def _counted():
    lines = _drawn().body
    arrows = sum("->" in line for line in lines)
    return [len(lines) - arrows, arrows]


compare("L = (a*b + c) * f", ["boxes and circles", "arrows"], [10, 9], _counted)
compare("what stands in them", ["the box of L", "the box of c"], [True, True], lambda: [
    "L\ndata -8.0000\ngrad 0.0000" in _drawn().source, "c\ndata 10.0000\ngrad 0.0000" in _drawn().source])

# %% [markdown]
# The next cell is for looking only. It draws with your `draw_dot`; where Graphviz is missing, it prints what it would
# have drawn.

# %%
import re


class Picture:
    """A picture where Graphviz is installed; everywhere, also for screen readers, the same as text."""

    def __init__(self, root):
        self.text = "\n".join(in_words(root))
        try:
            self.source = draw_dot(root).source
        except ImportError:
            self.source = ""

    def __repr__(self):
        return self.text

    def _repr_svg_(self):
        """The drawing; one that is wider than a page is made smaller, down to half its size."""
        drawn = self.drawn() or ""
        size = re.search(r'<svg width="([0-9.]+)pt" height="([0-9.]+)pt"', drawn)
        if size is None:
            return None  # then Jupyter shows the text
        width, height = map(float, size.groups())
        scale = min(1.0, max(0.5, 640 / width))
        smaller = f'<svg width="{width * scale:.0f}pt" height="{height * scale:.0f}pt"'
        return drawn.replace(size.group(), smaller, 1)

    def drawn(self):
        try:
            import graphviz
            return graphviz.Source(self.source).pipe(format="svg", encoding="utf-8") if self.source else None
        except Exception:  # the package, or the program that it calls, is not installed
            pass
        try:
            import pygraphviz  # brings the program along
            return pygraphviz.AGraph(string=self.source).draw(format="svg", prog="dot").decode()
        except Exception:
            return None


def in_words(root):
    """One line for each value, operands first."""
    names, met, lines, stack = {}, set(), [], [(root, False)]
    while stack:
        node, ready = stack.pop()
        if not ready and id(node) in met:
            continue
        met.add(id(node))
        inputs = sorted(node._prev, key=lambda one: (one.label, one.data))
        if not ready:
            stack += [(node, True), *((one, False) for one in reversed(inputs))]
            continue
        names[id(node)] = node.label or f"v{len(names)}"
        made = f"  = {node._op} of {', '.join(names.get(id(one), '?') for one in inputs)}" if node._op else ""
        lines.append(f"{names[id(node)]}: data {node.data:.4f}, grad {node.grad:.4f}{made}")
    return lines


def show(make):
    """Draw the result of `make`, or say what is missing."""
    try:
        return Picture(make())
    except NotImplementedError as missing:
        print(f"Nothing to draw: {missing}.")
    except Exception as problem:
        print(f"Nothing to draw. {explain(problem)}")


def first_example():
    """L = (a*b + c) * f, with a name for every value."""
    a, b, c = Value(2.0, label='a'), Value(-3.0, label='b'), Value(10.0, label='c')
    e = a * b
    e.label = 'e'
    d = e + c
    d.label = 'd'
    f = Value(-2.0, label='f')
    L = d * f
    L.label = 'L'
    return L


show(first_example)


# %% [markdown]
# ## Section 3: gradients by hand
#
# The picture shows `L = (a*b + c) * f` in three steps: `e = a*b`, then `d = e + c`, then `L = d*f`. The gradient of
# a value says how fast `L` grows when that value does. Go from the end to the beginning:
#
# - How fast does `L` grow with `L`?
# - How fast with `d`, and with `f`? They are the factors of a product.
# - How fast with `e` and `c`? A nudge of either moves `d` by just as much.
# - And with `a` and `b`? A nudge of `a` moves `e`, which moves `d`, which moves `L`. By the
#   [chain rule](https://en.wikipedia.org/wiki/Chain_rule), the slopes along the path are multiplied.

# %%
def manual_gradients(a, b, c, f):
    """The gradient of L = (a*b + c) * f for every value in it, where a, b, c and f are plain numbers.

    Return a dict with the keys 'L', 'd', 'f', 'e', 'c', 'a', 'b'. Which of them need the numbers of others?
    """
    e = a * b
    d = e + c
    grad = {'L': 1.0}
    grad['d'] = f * grad['L']
    grad['f'] = d * grad['L']
    grad['e'] = 1.0 * grad['d']
    grad['c'] = 1.0 * grad['d']
    grad['a'] = b * grad['e']
    grad['b'] = a * grad['e']
    return grad


# %%
def _by_hand(*numbers):
    gradients = manual_gradients(*numbers)
    return [gradients[key] for key in ['L', 'd', 'f', 'e', 'c', 'a', 'b']]


compare("a, b, c, f = 2, -3, 10, -2", ["L", "d", "f", "e", "c", "a", "b"],
        [1.0, -2.0, 4.0, -2.0, -2.0, 6.0, -4.0], lambda: _by_hand(2.0, -3.0, 10.0, -2.0))
compare("a, b, c, f = 0.5, 4, -1, 3", ["L", "d", "f", "e", "c", "a", "b"],
        [1.0, 3.0, 1.0, 3.0, 3.0, 12.0, 1.5], lambda: _by_hand(0.5, 4.0, -1.0, 3.0))


# %% [markdown]
# ### What gradients are good for
#
# A gradient tells in which direction to move an input so that `L` **grows**: up where it is positive, down where it
# is negative. The longer the gradient, the more there is to gain. `nudge` takes one small step in that direction.
#
# Only the *leaves*, the inputs, can be moved. All other values follow when the expression is computed again; until then
# they still hold their old numbers.

# %%
def nudge(leaves, step):
    """Move the data of every leaf by step times its grad. Leaves are Values; nothing is returned."""
    for leaf in leaves:
        leaf.data += step * leaf.grad


# %%
def _nudged(numbers, gradients, step):
    leaves = [Value(number) for number in numbers]
    for leaf, gradient in zip(leaves, gradients):
        leaf.grad = gradient
    nudge(leaves, step)
    return [leaf.data for leaf in leaves]


compare("a, b, c, f with a step of 0.01", ["a", "b", "c", "f"], [2.06, -3.04, 9.98, -1.96],
        lambda: _nudged([2.0, -3.0, 10.0, -2.0], [6.0, -4.0, -2.0, 4.0], 0.01))
compare("with a step of -0.5", ["a", "b"], [0.75, -1.0], lambda: _nudged([1.0, -2.0], [0.5, -2.0], -0.5))


# %%
def nudge_and_look():
    """Compute L, take one step along its gradient, compute it again."""
    def forward(a, b, c, f):
        return (a*b + c) * f

    leaves = [Value(2.0), Value(-3.0), Value(10.0), Value(-2.0)]
    result = forward(*leaves)
    before = result.data
    for leaf, name in zip(leaves, 'abcf'):
        leaf.grad = manual_gradients(2.0, -3.0, 10.0, -2.0)[name]
    nudge(leaves, 0.01)
    print(f"L was {before:.4f}. After the nudge it still says {result.data:.4f}: nobody has computed it again.")
    print(f"Computed again, it is {forward(*leaves).data:.4f}. Did it grow?")


try:
    nudge_and_look()
except NotImplementedError as missing:
    print(f"Nothing to see: {missing}.")
except Exception as problem:
    print(f"Nothing to see. {explain(problem)}")


# %% [markdown]
# ### Trust, and check
#
# Whoever computes gradients by hand makes mistakes, and nudging is a way to find them. Now that expressions are made
# of `Value`s, write a check that works for any of them: build the graph once from the numbers as they are, and once
# more with one of them nudged. Compare the two results.
#
# `build` is a function that takes one `Value` for each number and returns the result, such as
# `lambda a, b, c, f: (a*b + c) * f`.

# %%
def numeric_slope(build, numbers, place):
    """About how fast build(...) grows with the number at `place` of the list `numbers`.

    Each time, give build fresh Values. Leave the list as it is: somebody may still need it.
    """
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    leaves = [Value(number) for number in numbers]
    leaves[place].data += h
    after = build(*leaves)
    return (after.data - before.data) / h


# %%
def _slopes_of_L(*numbers):
    return [_near(numeric_slope(lambda a, b, c, f: (a*b + c) * f, list(numbers), place)) for place in range(4)]


compare("L = (a*b + c) * f at 2, -3, 10, -2", ["for a", "for b", "for c", "for f"],
        [6.0, -4.0, -2.0, 4.0], lambda: _slopes_of_L(2.0, -3.0, 10.0, -2.0))
compare("x*x*y at 2, 3", ["for x", "for y"], [12.0, 4.0], lambda: [
    _near(numeric_slope(lambda x, y: x*x*y, [2.0, 3.0], place), 2) for place in (0, 1)])


# %% [markdown]
# ### A neuron
#
# A neuron multiplies each input by a *weight*, adds everything up together with a *bias*, and squashes the sum `n`
# into the range from -1 to 1:
#
#     n = x1*w1 + x2*w2 + b
#     o = tanh(n)
#
# [tanh](https://en.wikipedia.org/wiki/Hyperbolic_functions) is steep in the middle and flat on both sides. Its slope
# can be computed from its own result: it is `1 - o**2`.

# %%
def draw_tanh():
    """Draw tanh and its slope."""
    from math import tanh
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("matplotlib is not installed here, so this is a table in place of a plot.")
        for n in range(-4, 5):
            print(f"n = {n:2}: tanh(n) = {tanh(n):7.4f}, its slope {1 - tanh(n)**2:.4f}")
        return
    ns = [-5 + step / 20 for step in range(201)]
    _, axes = plt.subplots(figsize=(7, 3.5))
    axes.plot(ns, [tanh(n) for n in ns], color="#0072B2", label="tanh(n)")
    axes.plot(ns, [1 - tanh(n)**2 for n in ns], "--", color="#D55E00", label="its slope")
    axes.set(xlabel="n", title="tanh squashes any number")
    axes.grid(alpha=0.3)
    axes.legend()
    plt.show()


draw_tanh()

# %%
from math import tanh


def neuron_gradients(x1, x2, w1, w2, b):
    """The gradients of the neuron's output o for every value in it; the arguments are plain numbers.

    Return a dict with the keys 'o', 'n', 'b', 'x1', 'w1', 'x2', 'w2'. Begin with 'o', and go backwards.
    """
    n = x1 * w1 + x2 * w2 + b
    o = tanh(n)
    grad = {'o': 1.0}
    grad['n'] = (1 - o**2) * grad['o']
    grad['b'] = grad['n']
    grad['x1'] = w1 * grad['n']
    grad['w1'] = x1 * grad['n']
    grad['x2'] = w2 * grad['n']
    grad['w2'] = x2 * grad['n']
    return grad


# %%
def _of_neuron(*numbers):
    gradients = neuron_gradients(*numbers)
    return [gradients[key] for key in ['o', 'n', 'b', 'x1', 'w1', 'x2', 'w2']]


compare("x1, x2, w1, w2, b = 2, 0, -3, 1, 6.88137", ["o", "n", "b", "x1", "w1", "x2", "w2"],
        [1.0, 0.5, 0.5, -1.5, 1.0, 0.5, 0.0], lambda: _of_neuron(2.0, 0.0, -3.0, 1.0, 6.881373587019543))
compare("x1, x2, w1, w2, b = 0.5, -1, 0.8, 0.3, 0.2", ["o", "n", "b", "x1", "w1", "x2", "w2"],
        [1.0, 0.9151369618266292, 0.9151369618266292, 0.7321095694613034, 0.4575684809133146,
         0.27454108854798877, -0.9151369618266292], lambda: _of_neuron(0.5, -1.0, 0.8, 0.3, 0.2))

# %% [markdown]
# ## Section 4: gradients by themselves
#
# By hand you did the same thing at every operation: take the gradient of the result, multiply it by a *local* slope,
# and give that to an operand. An operation can do this itself. When it makes its result, it leaves a function
# `_backward` there, which knows the operands and the result, and does the work when it is called **later**.
#
# Write the class once more, with:
#
# - `__init__` and `__repr__`, copied from above, and one attribute more: in the beginning `_backward` is a function
#   that does nothing, `lambda: None`. An input keeps that one.
# - `+`, `*`, and now also `tanh`, each of which sets `_backward` of its result.
#
# For now, every value is used once only.

# %%
import math


class Value:
    """A number that remembers what made it, and can hand a gradient down to its operands."""

    def __init__(self, data, _children=(), _op='', label=''):
        """As in section 2, and `_backward`: a function without arguments that does nothing."""
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __repr__(self):
        return f"Value(data={self.data})"

    def __add__(self, other):
        """self + other. Its _backward hands the gradient of the sum to both operands."""
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad = 1.0 * out.grad
            other.grad = 1.0 * out.grad
        out._backward = _backward

        return out

    def __mul__(self, other):
        """self * other. Which number is the slope for self, and which one for other?"""
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad = other.data * out.grad
            other.grad = self.data * out.grad
        out._backward = _backward

        return out

    def tanh(self):
        """The hyperbolic tangent of self, by math.tanh. Its slope is 1 minus the square of the result."""
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad = (1 - t**2) * out.grad
        out._backward = _backward

        return out


# %%
def _handed_down(operate, *numbers):
    """One operation, and what its _backward hands to the operands when a gradient of 3 has arrived."""
    operands = [Value(number) for number in numbers]
    out = operate(*operands)
    before = [one.grad for one in operands]
    out.grad = 3.0
    out._backward()
    return [out.data, *before, *(one.grad for one in operands)]


_names = ["data of the result", "a.grad before", "b.grad before", "a.grad after", "b.grad after"]
compare("a + b at 2, -0.5", _names, [1.5, 0.0, 0.0, 3.0, 3.0],
        lambda: _handed_down(lambda a, b: a + b, 2.0, -0.5))
compare("a * b at 2, -0.5", _names, [-1.0, 0.0, 0.0, -1.5, 6.0],
        lambda: _handed_down(lambda a, b: a * b, 2.0, -0.5))
compare("a.tanh() at 0.5", ["data of the result", "a.grad before", "a.grad after"],
        [0.46211715726000973, 0.0, 2.359343197990777], lambda: _handed_down(lambda a: a.tanh(), 0.5))
compare("an input", ["its _backward() returns", "its grad after that"], [None, 0.0],
        lambda: (lambda a: [a._backward(), a.grad])(Value(2.0)))


# %% [markdown]
# ### One after another
#
# The neuron again. Its values were computed in this order:
# `x1`, `w1`, `x1w1`, `x2`, `w2`, `x2w2`, `sum`, `b`, `n`, `o`. Which `_backward` has to run first? What must be set before, so
# that there is anything to hand down?

# %%
def backward_pass(nodes):
    """Fill grad everywhere, one _backward after another; nothing is returned.

    The list `nodes` holds the values in the order in which they were computed. All gradients are 0 so far.
    """
    nodes[-1].grad = 1.0
    for node in reversed(nodes):
        node._backward()


# %%
def _neuron():
    """The neuron of section 3: its values by name, in the order in which they are computed."""
    v = {'x1': Value(2.0), 'w1': Value(-3.0)}
    v['x1w1'] = v['x1'] * v['w1']
    v['x2'], v['w2'] = Value(0.0), Value(1.0)
    v['x2w2'] = v['x2'] * v['w2']
    v['sum'] = v['x1w1'] + v['x2w2']
    v['b'] = Value(6.881373587019543)
    v['n'] = v['sum'] + v['b']
    v['o'] = v['n'].tanh()
    return v


def _passed_back():
    v = _neuron()
    backward_pass(list(v.values()))
    return [v[name].grad for name in ['o', 'n', 'b', 'x1w1', 'x1', 'w1', 'x2', 'w2']]


compare("gradients of the neuron", ["o", "n", "b", "x1w1", "x1", "w1", "x2", "w2"],
        [1.0, 0.5, 0.5, 0.5, -1.5, 1.0, 0.5, 0.0], _passed_back)


# %%
def neuron_with_gradients():
    """The neuron after your backward pass."""
    v = _neuron()
    backward_pass(list(v.values()))
    for name, node in v.items():
        node.label = name
    return v['o']


show(neuron_with_gradients)


# %% [markdown]
# ### Who goes first?
#
# So far somebody had to list the nodes in a good order. The graph itself knows enough to find one: every node must
# stand **after all the nodes that it was made of**. Such an order is called
# [topological](https://en.wikipedia.org/wiki/Topological_sorting). Read from its end, it has every node before its
# operands, so that a node hands its gradient down when all of it has arrived, and not earlier.
#
# There may be several good orders, and any of them will do.

# %%
def build_topo(root):
    """All values behind root, in a list, each once and each after all that it was made of; root comes last."""
    topo = []
    visited = set()

    def visit(node):
        if node not in visited:
            visited.add(node)
            for operand in node._prev:
                visit(operand)
            topo.append(node)

    visit(root)
    return topo


# %%
def _in_order(root):
    """How many there are; whether each is there once, each after its operands, and the root last."""
    order = build_topo(root)
    place = {node: number for number, node in enumerate(order)}
    after = all(operand in place and place[operand] < place[node] for node in order for operand in node._prev)
    return [len(order), len(place) == len(order), after, order[-1] is root]


def _ladder(steps):
    """Each value is used twice: for the next one, and for the one after that."""
    before, last = Value(1.0), Value(1.0)
    for _ in range(steps):
        before, last = last, Value(before.data + last.data, (before, last), '+')
    return last


_answers = ["how many", "each once", "each after its operands", "the root is last"]
compare("an input alone", _answers, [1, True, True, True], lambda: _in_order(Value(2.0)))
compare("three steps of a ladder", _answers, [5, True, True, True], lambda: _in_order(_ladder(3)))
compare("fifteen steps", _answers, [17, True, True, True], lambda: _in_order(_ladder(15)))


# %% [markdown]
# ## Section 5: the whole class
#
# There is a mistake in what you have, and it is a famous one: it stays hidden as long as every value is used once.
# The next cell uses one twice, with your class as it is. What is the slope of `a + a` for `a`? And which gradient
# does the cell print?

# %%
def used_twice(name, expression, right):
    """Print what the class of section 4 makes of an expression that uses its input twice."""
    a = Value(3.0)
    out = expression(a)
    backward_pass(build_topo(out))
    print(f"{name} at a = 3:  a.grad is {a.grad:.6g}, and should be {right:.6g}")


try:
    used_twice("a + a", lambda a: a + a, 2.0)
    used_twice("a * a", lambda a: a * a, 6.0)
    used_twice("a.tanh() + a.tanh()", lambda a: a.tanh() + a.tanh(), 0.01973207443)
except NotImplementedError as missing:
    print(f"Nothing to see yet: {missing}.")
except Exception as problem:
    print(f"Nothing to see. {explain(problem)}")

# %% [markdown]
# A value that is used twice moves the result along two paths, and the contributions of all paths **add up**. So no
# operation may overwrite a gradient: each adds its contribution to what is there already. (If your class did so
# already, well done: then all three lines agree.) This holds for every operation that you write, not only for `+`.
#
# Now write the class for good, with all of the following. In every operation, a plain number on the other side becomes
# a `Value` first; and when the number stands on the *left*, as in `2 * a`, Python looks for the *reflected* method,
# here `a.__rmul__(2)`.
#
# Not everything needs a `_backward` of its own. Whatever you can say with operations that you have already finds its
# gradients by itself: is there a way to say `a - b` with `+` and a minus sign, or `a / b` with a power?

# %%
import math


class Value:
    """A number that remembers what made it, and finds the gradients of everything behind it."""

    def __init__(self, data, _children=(), _op='', label=''):
        """As in section 4."""
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __repr__(self):
        return f"Value(data={self.data})"

    def backward(self):
        """Fill grad in self and in every value behind it. You may call your build_topo."""
        self.grad = 1.0
        for node in reversed(build_topo(self)):
            node._backward()

    def __add__(self, other):
        """self + other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out

    def __radd__(self, other):
        """other + self, where other is a plain number. (sum([a, b]) begins with 0 + a.)"""
        return self + other

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward

        return out

    def __rmul__(self, other):
        """other * self, where other is a plain number."""
        return self * other

    def __neg__(self):
        """-self."""
        return self * -1

    def __sub__(self, other):
        """self - other."""
        return self + (-other)

    def __rsub__(self, other):
        """other - self, where other is a plain number. Which of the two stands on the left?"""
        return (-self) + other

    def __pow__(self, k):
        """self ** k, where k is a plain number, and so a constant."""
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), f'**{k}')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out

    def __truediv__(self, other):
        """self / other."""
        return self * other**-1

    def __rtruediv__(self, other):
        """other / self, where other is a plain number."""
        return self**-1 * other

    def exp(self):
        """e to the power of self."""
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out

    def tanh(self):
        """The hyperbolic tangent of self, as one operation."""
        t = math.tanh(self.data)
        out = Value(t, (self,), 'tanh')

        def _backward():
            self.grad += (1 - t**2) * out.grad
        out._backward = _backward

        return out


# %% [markdown]
# Each of these checks needs `+`, `backward` and the methods that it is about. `twice(y)` stands for `y + y`, which
# sends a gradient of 2 down to `y`.

# %%
def compare_value(text, expression, at, value, slopes):
    """Compare an expression of Values at the point `at`: its value, then its slope for every input."""
    def results():
        inputs = [Value(number) for number in at]
        out = expression(*inputs)
        if out is None:
            raise TypeError("there is no result: is a return missing?")
        yield out.data
        out.backward()
        yield from (node.grad for node in inputs)

    letters = "abcdefgh"[: len(at)]
    point = ", ".join(f"{letter} = {number:g}" for letter, number in zip(letters, at))
    names = ["value", *(f"slope for {letter}" for letter in letters)]
    compare(f"{text}  at {point}", names, [value, *slopes], results)


def twice(y):
    """y + y, so that the gradient that comes down to y is 2."""
    return y + y


# %%
def _sums_that_meet(a, b):
    c = a + b
    return c + (c + a)


def _twelve_steps(a):
    """Twelve steps, each of which goes the short way and the long way at once."""
    for _ in range(12):
        longer = a + Value(0.25)
        a = longer + a
    return a


compare_value("a + b", lambda a, b: a + b, [-1.5, 4.0], 2.5, [1.0, 1.0])
compare_value("c = a + b;  c + (c + a)", _sums_that_meet, [2.5, -1.0], 5.5, [3.0, 2.0])
compare_value("twelve times  a = (a + 0.25) + a", _twelve_steps, [0.5], 3071.75, [4096.0])

# %%
compare_value("a + a", lambda a: a + a, [-1.5], -3.0, [2.0])
compare_value("a + 4", lambda a: a + 4, [0.75], 4.75, [1.0])
compare_value("twice(0.5 + a)", lambda a: twice(0.5 + a), [1.25], 3.5, [2.0])
compare_value("sum([a, b, a])", lambda a, b: sum([a, b, a]), [1.5, -4.0], -1.0, [2.0, 1.0])

# %%
compare_value("a * b", lambda a, b: a * b, [2.5, -1.5], -3.75, [-1.5, 2.5])
compare_value("a * a + a * b", lambda a, b: a * a + a * b, [-3.0, 1.5], 4.5, [-4.5, -3.0])
compare_value("twice(a * b)", lambda a, b: twice(a * b), [0.5, 3.0], 3.0, [6.0, 1.0])
compare_value("a * 4", lambda a: a * 4, [0.75], 3.0, [4.0])
compare_value("-2.5 * a", lambda a: -2.5 * a, [1.5], -3.75, [-2.5])

# %%
compare_value("-a", lambda a: -a, [2.5], -2.5, [-1.0])
compare_value("a - b", lambda a, b: a - b, [2.5, -1.5], 4.0, [1.0, -1.0])
compare_value("2 - a", lambda a: 2 - a, [1.5], 0.5, [-1.0])
compare_value("twice(a - b) - a", lambda a, b: twice(a - b) - a, [0.5, 2.25], -4.0, [1.0, -2.0])

# %%
compare_value("a**3", lambda a: a**3, [1.5], 3.375, [6.75])
compare_value("a**2 + a**3", lambda a: a**2 + a**3, [-2.0], -4.0, [8.0])
compare_value("a**-1", lambda a: a**-1, [-0.8], -1.25, [-1.5625])
compare_value("twice(a**0.5)", lambda a: twice(a**0.5), [6.25], 5.0, [0.4])

# %%
compare_value("a / b", lambda a, b: a / b, [2.5, -1.5], -5 / 3, [-2 / 3, -10 / 9])
compare_value("a / 4", lambda a: a / 4, [-3.0], -0.75, [0.25])
compare_value("2 / a", lambda a: 2 / a, [-0.4], -5.0, [-12.5])
compare_value("twice((a + 1) / a)", lambda a: twice((a + 1) / a), [0.5], 6.0, [-8.0])

# %%
compare_value("a.exp()", lambda a: a.exp(), [0.7], 2.0137527074704766, [2.0137527074704766])
compare_value("a.exp() + a.exp() + a", lambda a: a.exp() + a.exp() + a, [-1.3],
              -0.754936413931975, [1.545063586068025])
compare_value("twice((a + b).exp())", lambda a, b: twice((a + b).exp()), [0.4, -1.5],
              0.6657421673961591, [0.6657421673961591, 0.6657421673961591])

# %%
compare_value("a.tanh()", lambda a: a.tanh(), [0.7], 0.6043677771171635, [0.6347395899824586])
compare_value("a.tanh() + a.tanh() + a", lambda a: a.tanh() + a.tanh() + a, [-1.3],
              -3.023446318626613, [1.5148663934061881])
compare_value("twice((a + b).tanh())", lambda a, b: twice((a + b).tanh()), [0.4, -1.5],
              -1.6009980417217953, [0.7184026351556018, 0.7184026351556018])


# %% [markdown]
# ### tanh from smaller pieces
#
# How large should an operation be? You wrote `tanh` as one. It can also be put together from an exponential and a
# division:
#
#     tanh(x) = (e**(2*x) - 1) / (e**(2*x) + 1)
#
# The graph becomes longer, while numbers and gradients stay the same: it does not matter how large the pieces are, as
# long as each of them knows its own slope.

# %%
def tanh_from_exp(x):
    """The hyperbolic tangent of the Value x, made of exp, plus, minus and division of Values."""
    e = (2 * x).exp()
    return (e - 1) / (e + 1)


# %%
compare_value("tanh_from_exp(a)", lambda a: tanh_from_exp(a), [0.7], 0.6043677771171635, [0.6347395899824586])
compare_value("twice(tanh_from_exp(a * b))", lambda a, b: twice(tanh_from_exp(a * b)), [0.4, -1.5],
              -1.0740991339960705, [-2.1347277878626957, 0.5692607434300523])


# %%
def whole_neuron(squash):
    """The neuron of section 3, with its gradients; `squash` is one of the two ways to compute tanh."""
    x1, x2 = Value(2.0, label='x1'), Value(0.0, label='x2')
    w1, w2 = Value(-3.0, label='w1'), Value(1.0, label='w2')
    b = Value(6.881373587019543, label='b')
    n = x1*w1 + x2*w2 + b
    n.label = 'n'
    o = squash(n)
    o.label = 'o'
    o.backward()
    return o


show(lambda: whole_neuron(lambda n: n.tanh()))

# %%
show(lambda: whole_neuron(tanh_from_exp))

# %% [markdown]
# ## Section 6: a network that learns
#
# All that is left is to put neurons together. Every weight and every bias is a `Value`, so that a single `backward`
# finds the gradient of the loss for all of them.
#
# ### A neuron
#
# `Neuron(3)` has three weights, which start at random numbers between -1 and 1, and a bias. Called with a list of three
# inputs, which are Values or plain numbers, it returns
# `tanh(w[0]*x[0] + w[1]*x[1] + w[2]*x[2] + b)`.

# %%
import random


class Neuron:
    """A neuron: `w` is the list of its weights, `b` its bias, all of them Values."""

    def __init__(self, inputs):
        """Make so many weights, by random.uniform(-1, 1), and a bias, which may start at 0."""
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0.0)

    def __call__(self, x):
        """The neuron's output for the list of inputs x."""
        total = self.b
        for weight, number in zip(self.w, x):
            total = total + weight * number
        return total.tanh()

    def parameters(self):
        """All that training may change, in one list: the weights, then the bias."""
        return self.w + [self.b]


# %%
def _set(parameters, numbers):
    """Put numbers where training begins, so that the results are the same for everybody."""
    for parameter, number in zip(parameters, numbers):
        parameter.data = number


def _one_neuron():
    neuron = Neuron(2)
    _set([*neuron.w, neuron.b], [0.5, -1.0, 0.25])
    out = neuron([2.0, 0.75])
    out.backward()
    return [out.data, *(weight.grad for weight in neuron.w), neuron.b.grad]


compare("w = 0.5, -1 and b = 0.25, at 2, 0.75",
        ["output", "gradient of w[0]", "gradient of w[1]", "gradient of b"],
        [0.46211715726000973, 1.5728954653271846, 0.5898357994976942, 0.7864477326635923], _one_neuron)
compare("Neuron(3)", ["weights", "parameters", "the first weight is a Value"], [3, 4, True], lambda: [
    len(Neuron(3).w), len(Neuron(3).parameters()), isinstance(Neuron(3).w[0], Value)])


# %% [markdown]
# ### A layer
#
# A layer is a list of neurons that all see the same inputs. `Layer(3, 2)` has two neurons with three inputs each;
# called, it returns the list of their two outputs.

# %%
class Layer:
    """Several neurons side by side; `neurons` is the list of them."""

    def __init__(self, inputs, outputs):
        """Make so many neurons as there are outputs."""
        self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        """The list of what each neuron makes of the inputs x."""
        return [neuron(x) for neuron in self.neurons]

    def parameters(self):
        """The parameters of all neurons, one neuron after another, in one list."""
        return [parameter for neuron in self.neurons for parameter in neuron.parameters()]


# %%
def _one_layer():
    layer = Layer(2, 3)
    for number, neuron in enumerate(layer.neurons):
        _set([*neuron.w, neuron.b], [0.5, -1.0, 0.25 * number])
    return [out.data for out in layer([2.0, 0.75])]


compare("three neurons with biases 0, 0.25, 0.5", ["output 0", "output 1", "output 2"],
        [0.24491866240370913, 0.46211715726000973, 0.6351489523872873], _one_layer)
compare("Layer(2, 3)", ["neurons", "parameters"], [3, 9], lambda: [
    len(Layer(2, 3).neurons), len(Layer(2, 3).parameters())])


# %% [markdown]
# ### A network
#
# A *multi-layer perceptron* is a chain of layers: what one returns is what the next one is given. `MLP(3, [4, 2])`
# takes three inputs, has a layer of four neurons, and then one of two. Its result is the list that the last layer
# returns; where the last layer has **one** neuron only, it is that one `Value`, without a list around it.

# %%
class MLP:
    """Layers in a chain; `layers` is the list of them."""

    def __init__(self, inputs, sizes):
        """Make a layer of each size; the first of them takes so many inputs."""
        widths = [inputs, *sizes]
        self.layers = [Layer(before, after) for before, after in zip(widths, sizes)]

    def __call__(self, x):
        """What comes out of the last layer: a list, or one Value where there is only one."""
        for layer in self.layers:
            x = layer(x)
        return x[0] if len(x) == 1 else x

    def parameters(self):
        """The parameters of all layers, one layer after another, in one list."""
        return [parameter for layer in self.layers for parameter in layer.parameters()]


# %%
def _small_network():
    """Two inputs, two neurons, then one."""
    network = MLP(2, [2, 1])
    neurons = [neuron for layer in network.layers for neuron in layer.neurons]
    for neuron, numbers in zip(neurons, [[0.6, -0.3, 0.2], [0.2, 0.5, 0.2], [-0.9, 0.4, 0.2]]):
        _set([*neuron.w, neuron.b], numbers)
    return network


def _through_the_network():
    network = _small_network()
    out = network([1.0, -2.0])
    out.backward()
    return [out.data, network.layers[0].neurons[0].w[0].grad, network.layers[1].neurons[0].b.grad]


compare("MLP(2, [2, 1]) at 1, -2", ["output", "gradient of the first weight", "gradient of the last bias"],
        [-0.6704919395674775, -0.10708117233286191, 0.5504405589750421], _through_the_network)
compare("MLP(3, [4, 2])", ["layers", "parameters", "outputs"], [2, 26, 2], lambda: [
    len(MLP(3, [4, 2]).layers), len(MLP(3, [4, 2]).parameters()), len(MLP(3, [4, 2])([1.0, 2.0, 3.0]))])


# %% [markdown]
# ### A loss
#
# How wrong is the network? The **squared error** of one prediction is the square of its difference from the target,
# and the loss is the sum of these over all examples. It is a `Value`, so it has a graph, and that graph reaches back
# to every parameter.

# %%
def squared_loss(predictions, targets):
    """The sum of the squared differences. The predictions are Values, the targets plain numbers."""
    return sum((prediction - target)**2 for prediction, target in zip(predictions, targets))


# %%
compare_value("squared_loss([a, b], [1, -1])", lambda a, b: squared_loss([a, b], [1.0, -1.0]), [0.5, 1.5],
              6.5, [-1.0, 5.0])
compare_value("squared_loss([a], [2])", lambda a: squared_loss([a], [2]), [-1.0], 9.0, [-6.0])


# %% [markdown]
# ### Learning
#
# In section 3 you moved the leaves *along* their gradients, and the result grew. A loss should shrink, so the
# parameters move the other way: by `rate` times the gradient, downhill. One step of training is:
#
# 1. compute the predictions for all inputs, and the loss;
# 2. forget the gradients of the step before: set all of them to 0 (why would they be in the way?);
# 3. run `backward` from the loss;
# 4. move every parameter.

# %%
def train(model, xs, ys, steps, rate):
    """Train the model, and return its losses: one plain number for each step, before anything moves.

    model is a Neuron or an MLP: model(x) is its prediction for the inputs x, and model.parameters() is
    what may change. xs is the list of inputs, ys that of the targets.
    """
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(loss.data)
    return losses


# %%
def _trained_neuron():
    """One neuron learns which of two inputs is the larger one."""
    neuron = Neuron(2)
    _set([*neuron.w, neuron.b], [0.5, 0.25, -0.5])
    losses = train(neuron, [[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]], [1.0, -1.0, 1.0], 3, 0.1)
    return [*losses, neuron.w[0].data, neuron.w[1].data, neuron.b.data]


compare("three steps with a rate of 0.1",
        ["loss 0", "loss 1", "loss 2", "w[0] after", "w[1] after", "b after"],
        [1.7032641133302975, 0.9885658699807958, 0.6903346621124107,
         1.0064933257004427, -0.08355583840571754, -0.43671150561211974], _trained_neuron)

# %% [markdown]
# ### Watch it learn
#
# Four points, of which two belong together across the middle: no straight line separates them, so one neuron cannot
# do it. A network with one more layer can. The next cell trains yours, and draws the loss and what the network says
# everywhere on the plane. Nothing is graded here: change the sizes, the rate, the number of steps. What happens with a
# rate of 2? With a single neuron?

# %%
POINTS = [[1.0, 1.0], [1.0, -1.0], [-1.0, -1.0], [-1.0, 1.0]]
SIDES = [1.0, -1.0, 1.0, -1.0]


def watch_it_learn(sizes=(4, 1), steps=60, rate=0.1):
    """Train a network on the four points; draw what it has learned, or print it."""
    random.seed(1)
    network = MLP(2, list(sizes))
    losses = train(network, POINTS, SIDES, steps, rate)
    print(f"loss at the start {losses[0]:.4f}, at the end {losses[-1]:.4f}")
    for point, side in zip(POINTS, SIDES):
        print(f"  at {point}: the target is {side:+.0f}, the network says {network(point).data:+.3f}")
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("matplotlib is not installed here, so there is no plot.")
        return
    _, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
    left.plot(losses, color="#0072B2")
    left.set(xlabel="step", ylabel="loss", title="The loss")
    left.grid(alpha=0.3)
    places = [-2 + 4 * number / 24 for number in range(25)]
    says = [[network([x, y]).data for x in places] for y in places]
    filled = right.contourf(places, places, says, levels=10, cmap="RdBu", vmin=-1, vmax=1)
    plt.colorbar(filled, ax=right, label="what the network says")
    for (x, y), side in zip(POINTS, SIDES):
        right.plot([x], [y], "o" if side > 0 else "s", color="white", markeredgecolor="black", markersize=9)
    right.set(xlabel="x[0]", ylabel="x[1]", title="circles: +1, squares: -1")
    plt.tight_layout()
    plt.show()


try:
    watch_it_learn()
except NotImplementedError as missing:
    print(f"Nothing to watch yet: {missing}.")
except Exception as problem:
    print(f"Nothing to watch. {explain(problem)}")


# %% [markdown]
# ### The same in PyTorch
#
# PyTorch keeps whole arrays in place of single numbers, and is many times faster. What it computes is the same: the
# next cell puts your network's weights into PyTorch's and compares the gradients of one backward pass.

# %%
def beside_torch():
    """Print the gradients of one pass of your network, and those of PyTorch for the same weights."""
    try:
        import torch
    except ImportError:
        print("PyTorch is not installed here, so there is nothing to compare with.")
        return
    random.seed(2)
    network = MLP(2, [3, 1])
    squared_loss([network(point) for point in POINTS], SIDES).backward()
    weights = []
    x = torch.tensor(POINTS, dtype=torch.float64)
    for layer in network.layers:
        rows = [[*(weight.data for weight in neuron.w), neuron.b.data] for neuron in layer.neurons]
        weights.append(torch.tensor(rows, dtype=torch.float64, requires_grad=True))
        x = torch.tanh(x @ weights[-1][:, :-1].T + weights[-1][:, -1])
    ((x[:, 0] - torch.tensor(SIDES, dtype=torch.float64))**2).sum().backward()
    theirs = [gradient for weight in weights for gradient in weight.grad.flatten().tolist()]
    yours = [parameter.grad for parameter in network.parameters()]
    print("yours   ", *(f"{gradient:8.4f}" for gradient in yours))
    print("PyTorch ", *(f"{gradient:8.4f}" for gradient in theirs))


try:
    beside_torch()
except NotImplementedError as missing:
    print(f"Nothing to compare yet: {missing}.")
except Exception as problem:
    print(f"Nothing to compare. {explain(problem)}")

# %% [markdown]
# ## In your own words
#
# Within one backward pass, contributions to a gradient must **add up**. Between two steps of training, gradients must be
# **set back to zero**. Why both? Say in a few sentences what would go wrong with `=` in the place of `+=` in a
# `_backward`, and what goes wrong without the zeros, each with an example in numbers.

# %% [markdown]
# A value that is used in several places moves the result along several paths, and the changes that arrive at the end add
# up. So its gradient is the sum of what all paths contribute. In `b = a + a` a nudge of 0.1 moves `b` by 0.2, the slope
# is 2; with `=`, the second contribution would overwrite the first, and `a.grad` would be 1.
#
# The gradient of a step belongs to the loss of that step, at the place where the parameters stood then. If it is not
# set to zero, the next backward pass adds its contributions on top: with a gradient of 4 in the first step and 3 in
# the second, the parameter would move by 7 times the rate in the second step, further than the slope says, and even
# after the slope has changed its sign it would go on in the old direction for a while.
