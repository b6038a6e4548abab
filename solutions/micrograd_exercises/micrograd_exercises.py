# %% [markdown]
# # Micrograd exercises
#
# You will build a small engine that finds gradients by itself, and then train your eye on it:
#
# 1. **Derivatives** of a function of three inputs: by calculus, and by nudging each input a little.
# 2. **A class `Value`** that remembers how each number was made, and can therefore walk back through the
#    computation and say how strongly the result depends on every input. It ends with softmax, the negative
#    log likelihood, and a comparison with PyTorch.
#
# The exercises follow Andrej Karpathy's lecture on [micrograd](https://www.youtube.com/watch?v=VMj-3S1tku0): watch it
# first.
#
# How to work: run the cells from top to bottom. In the cells that say `# your code here`, write your answer
# **in place of the line marked `# TODO`**. The cell after each answer checks it and prints `OK` or `WRONG`
# for every number that it compares. These checks are there to help you; your work is graded with other inputs,
# so a copied number earns nothing.
#
# Plain Python is enough. Where numpy, matplotlib, Graphviz or PyTorch is missing, the cells that would use it
# say so, and everything else works.

# %%
# Only Colab needs this cell; elsewhere it does nothing.
import sys

if "google.colab" in sys.modules:
    print("Ready. To look over your work here, upload the folder checks, and write: import checks; checks.run()")

# %%
# The checks below use this cell to compare your numbers with the right ones. Run it, and go on.
import traceback


def compare(title, names, expected, numbers):
    """Print a line for each expected number; `numbers` is a function that returns yours."""
    lines = []
    try:
        yours = iter(numbers())
        for name, right in zip(names, expected):
            got = next(yours)
            word = "OK   " if abs(got - right) <= 1e-5 * max(1.0, abs(right)) else "WRONG"
            lines.append(f"{word}  {name}: expected {right:.7g}, yours {got:.7g}")
        if next(yours, None) is not None:
            lines.append(f"WRONG  there are more than the {len(expected)} expected numbers")
    except NotImplementedError as missing:
        lines.append(str(missing))
    except ModuleNotFoundError as absent:
        lines.append(f"left out, since {absent.name} is not installed here")
    except StopIteration:
        lines.append(f"WRONG  there are fewer than the {len(expected)} expected numbers")
    except Exception as problem:
        lines.append(f"WRONG  {explain(problem)}")
    compared = lines[0].startswith(("OK", "WRONG"))
    print(f"{title}:", *lines, sep="\n  " if compared else "  ")


def filled_in(name, numbers):
    """Give a list back, unless it still holds the three zeros that it came with."""
    if list(numbers) == [0, 0, 0]:
        raise NotImplementedError(f"{name} is not written yet")
    return numbers


def explain(problem):
    """Say in one line what went wrong, and where in your code."""
    places = traceback.extract_tb(problem.__traceback__)
    place = [place for place in places if "site-packages" not in place.filename][-1]
    yours = place.line and place.name not in ("compare", "numbers", "<lambda>")
    where = f", in {place.name}: {place.line}" if yours else ""
    return f"{type(problem).__name__}: {problem}{where}"


# %% [markdown]
# ## Section 1: derivatives
#
# The function that this section is about takes three numbers and returns one.

# %%
from math import sin, cos


def f(a, b, c):
    return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5


print(f(2, 3, 4))


# %% [markdown]
# ### The gradient by calculus
#
# Find the three partial derivatives of `f` on paper, then write them down as code. For each of them only one input
# moves, and the other two count as constants.

# %%
def gradf(a, b, c):
    """The gradient of f at (a, b, c): the list [df/da, df/db, df/dc].

    Which terms of f change when only a moves? And what does the chain rule make of sin(3*b)?
    """
    df_da = -3 * a**2 - 0.5 * a**-0.5
    df_db = 3 * cos(3*b) + 2.5 * b**1.5
    df_dc = 1 / c**2
    return [df_da, df_db, df_dc]


# %%
compare("gradf(2, 3, 4)", ["df/da", "df/db", "df/dc"],
        [-12.353553390593273, 10.25699027111255, 0.0625], lambda: gradf(2, 3, 4))
compare("gradf(0.5, 1.2, -2)", ["df/da", "df/db", "df/dc"],
        [-1.4571067811865475, 0.5960600960285545, 0.25], lambda: gradf(0.5, 1.2, -2))
compare("gradf(3, 0.7, 0.25)", ["df/da", "df/db", "df/dc"],
        [-27.28867513459481, -0.050383267364939366, 16.0], lambda: gradf(3, 0.7, 0.25))

# %% [markdown]
# ### The gradient by nudging
#
# No calculus this time. Move one input by a small step `h`, look how much `f` changes, and divide that change by the
# step. Do this for each input at the point (2, 3, 4). Call `f`; leave `gradf` alone.
#
# When your answer is graded, your cell is run again with another function in the place of `f`: numbers that were
# copied would stay what they are.

# %%
a, b, c = 2.0, 3.0, 4.0
h = 1e-6  # what happens with 1e-2? And with 1e-15?

slope_a = (f(a + h, b, c) - f(a, b, c)) / h
slope_b = (f(a, b + h, c) - f(a, b, c)) / h
slope_c = (f(a, b, c + h) - f(a, b, c)) / h
numerical_grad = [slope_a, slope_b, slope_c]

# %%
compare("numerical_grad", ["df/da", "df/db", "df/dc"],
        [-12.353553390593273, 10.25699027111255, 0.0625],
        lambda: filled_in("numerical_grad", numerical_grad))

# %% [markdown]
# ### The symmetric derivative
#
# A step to one side gives a lopsided estimate. The
# [symmetric derivative](https://en.wikipedia.org/wiki/Symmetric_derivative) looks to both sides of the point and is
# much closer to the truth with the same `h`. Keep the `h` of your first estimate, so that the two can be compared.

# %%
a, b, c = 2.0, 3.0, 4.0
h = 1e-6

slope_a = (f(a + h, b, c) - f(a - h, b, c)) / (2 * h)
slope_b = (f(a, b + h, c) - f(a, b - h, c)) / (2 * h)
slope_c = (f(a, b, c + h) - f(a, b, c - h)) / (2 * h)
numerical_grad2 = [slope_a, slope_b, slope_c]

# %%
compare("numerical_grad2", ["df/da", "df/db", "df/dc"],
        [-12.353553390593273, 10.25699027111255, 0.0625],
        lambda: filled_in("numerical_grad2", numerical_grad2))


# %% [markdown]
# ### How small should the step be?
#
# Nothing is graded here. Put your two estimates into functions of `h`, and the next cell draws how far each of them
# is from the truth. Before you run it, guess: does the error go on shrinking when `h` does? Which of the two lines is
# steeper, and what bends them back up on the left?

# %%
def forward_difference(h):
    """Your first estimate of the three slopes at (2, 3, 4), as a list, with the step h."""
    a, b, c = 2.0, 3.0, 4.0
    here = f(a, b, c)
    return [(f(a + h, b, c) - here) / h, (f(a, b + h, c) - here) / h, (f(a, b, c + h) - here) / h]


def symmetric_difference(h):
    """Your second estimate of the three slopes at (2, 3, 4), as a list, with the step h."""
    a, b, c = 2.0, 3.0, 4.0
    return [
        (f(a + h, b, c) - f(a - h, b, c)) / (2 * h),
        (f(a, b + h, c) - f(a, b - h, c)) / (2 * h),
        (f(a, b, c + h) - f(a, b, c - h)) / (2 * h),
    ]


# %%
def error_by_step(difference, steps):
    """The largest of the three errors of an estimate, for every step."""
    exact = [-12.353553390593273, 10.25699027111255, 0.0625]
    return [max(abs(slope - right) for slope, right in zip(difference(h), exact)) for h in steps]


def plot_errors():
    """Draw the error of both estimates against the step; print a table where matplotlib is missing."""
    steps = [10 ** (-exponent / 2) for exponent in range(2, 27)]
    curves = {}
    for name, difference in [("forward", forward_difference), ("symmetric", symmetric_difference)]:
        try:
            curves[name] = error_by_step(difference, steps)
        except NotImplementedError as missing:
            print(f"Nothing to draw for the {name} estimate: {missing}.")
        except Exception as problem:
            print(f"Nothing to draw for the {name} estimate: {explain(problem)}")
    if not curves:
        return
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("matplotlib is not installed here, so this is a table in place of a plot.")
        print("h".ljust(10), *(name.ljust(12) for name in curves))
        for h, *errors in zip(steps, *curves.values()):
            print(f"{h:<10.1e}", *(f"{error:<12.1e}" for error in errors))
        return
    _, axes = plt.subplots(figsize=(7, 4))
    looks = {"forward": ("o-", "#D55E00"), "symmetric": ("s--", "#0072B2")}
    for name, errors in curves.items():
        style, colour = looks[name]
        axes.loglog(steps, errors, style, color=colour, markersize=4, label=name)
    axes.set(xlabel="step h", ylabel="largest error of the three slopes")
    axes.set_title("How far an estimated gradient is from the truth")
    axes.grid(alpha=0.3)
    axes.legend(loc="upper center")
    plt.show()


plot_errors()

# %% [markdown]
# ## Section 2: support for softmax
#
# A `Value` is a number that knows where it came from: `_prev` holds the values that it was made of, `_op` says how.
# Every operation also leaves behind a function `_backward`, which hands the gradient of the result down to the
# operands. Addition is written out for you. Look at it closely, for all the other operations have the same shape:
#
# 1. a plain number on the other side becomes a `Value`;
# 2. `out` is the result, with its operands as children;
# 3. `_backward` **adds** to the gradient of each operand: *local derivative × gradient of the result*.
#
# Start with `backward`, since without it no gradient arrives anywhere, and then take the methods in any order.

# %%
from math import exp, log


class Value:
    """A number that remembers the operation and the values that made it."""

    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __repr__(self):
        return f"Value(data={self.data})"

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += 1.0 * out.grad  # d(self + other)/d(self) is 1
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out

    def backward(self):
        """Fill `grad` in every value that this one was made of.

        A node may pass its gradient on only when it has received all of it. In which order do you
        visit the nodes, so that this holds for each of them, and each passes on once? And what is
        the gradient of the last node?
        """
        order = []
        visited = set()

        def visit(node):
            if node not in visited:
                visited.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)

        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    def __radd__(self, other):
        """other + self, where other is a plain number, as in 1 + a. (sum([a, b]) begins with 0 + a.)"""
        return self + other

    def __mul__(self, other):
        """self * other. How much does a product change when one of its factors grows a little?"""
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
        """-self. Can you say it with an operation that you have?"""
        return self * -1

    def __sub__(self, other):
        """self - other."""
        return self + (-other)

    def __rsub__(self, other):
        """other - self, where other is a plain number. Mind which of the two stands on the left."""
        return (-self) + other

    def __pow__(self, k):
        """self ** k, where k is a plain number, and so a constant. What is the derivative of x**k?"""
        if not isinstance(k, (int, float)):
            raise TypeError("the exponent must be a plain number")
        out = Value(self.data**k, (self,), f'**{k}')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward

        return out

    def __truediv__(self, other):
        """self / other. Which power turns a division into a product?"""
        return self * other**-1

    def __rtruediv__(self, other):
        """other / self, where other is a plain number."""
        return self**-1 * other

    def exp(self):
        """e to the power of self. Which number that you have just computed is also its derivative?"""
        out = Value(exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward

        return out

    def log(self):
        """The natural logarithm of self, whose derivative is 1 / x."""
        out = Value(log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward

        return out


# %% [markdown]
# ### Does every method work?
#
# Each check needs the method that it is about, the given addition, and `backward`. Repeated inputs are no accident:
# in `a * a` two gradients arrive at the same `a`. And `twice(y)` stands for `y + y`, which sends a gradient of 2 down
# to `y`.

# %%
def compare_value(text, expression, at, value, slopes):
    """Compare an expression of Values at the point `at`: its value, then its slope for every input."""
    inputs = [Value(number) for number in at]

    def numbers():
        out = expression(*inputs)
        if out is None:
            raise TypeError("there is no result: is a return missing?")
        if value is not None:
            yield out.data
        out.backward()
        if out.grad == 0:
            raise NotImplementedError("no slopes: backward is not written yet, or out.grad stays 0")
        yield from (node.grad for node in inputs)

    letters = "abcdefgh"[: len(inputs)]
    point = ", ".join(f"{letter} = {number:g}" for letter, number in zip(letters, at))
    names = [f"slope for {letter}" for letter in letters]
    expected = list(slopes)
    if value is not None:
        names.insert(0, "value")
        expected.insert(0, value)
    compare(f"{text}  at {point}", names, expected, numbers)


def twice(y):
    """y + y, so that the gradient that comes down to y is 2."""
    return y + y


# %%
def _sums_that_meet(a, b):
    c = a + b
    return c + (c + a)


def _ladder(a):
    """Twelve steps, each of which goes the short way and the long way at once."""
    for _ in range(12):
        longer = a + 0.25
        a = longer + a
    return a


compare_value("a + a", lambda a: a + a, [-1.5], None, [2.0])
compare_value("c = a + b;  c + (c + a)", _sums_that_meet, [2.5, -1.0], None, [3.0, 2.0])
compare_value("twelve times  a = (a + 0.25) + a", _ladder, [0.5], None, [4096.0])

# %%
compare_value("1 + a", lambda a: 1 + a, [-2.5], -1.5, [1.0])
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
compare_value("twice(-a)", lambda a: twice(-a), [-0.75], 1.5, [-2.0])
compare_value("(-a) + (-a) + b", lambda a, b: (-a) + (-a) + b, [1.25, 4.0], 1.5, [-2.0, 1.0])

# %%
compare_value("a - b", lambda a, b: a - b, [2.5, -1.5], 4.0, [1.0, -1.0])
compare_value("a - 0.5", lambda a: a - 0.5, [-3.0], -3.5, [1.0])
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
compare_value("a.log()", lambda a: a.log(), [0.3], -1.2039728043259361, [3.3333333333333335])
compare_value("a.log() + a.log() + a", lambda a: a.log() + a.log() + a, [2.0], 3.386294361119891, [2.0])
compare_value("twice((a + b).log())", lambda a, b: twice((a + b).log()), [5.5, -4.0],
              0.8109302162163288, [1.3333333333333333, 1.3333333333333333])

# %% [markdown]
# ### See the graph
#
# `draw_dot` draws every value as a box, with its data and its gradient, and every operation as a circle; the arrows
# follow the computation. Give your values a `label` to find them again, then try expressions of your own: what does
# the picture of `a + a` tell you about its gradient?

# %%
import html


def operands(node):
    """What a value was made of. The set `_prev` holds a once for a + a; here it is listed twice."""
    twice = len(node._prev) == 1 and node._op in ('+', '-', '*', '/')
    return list(node._prev) * (2 if twice else 1)


def trace(root):
    """All values behind `root`, operands first, and the arrows: pairs (operand, result)."""
    found, results = [root], {root: []}
    for node in found:  # the list grows while it is walked
        for operand in operands(node):
            if operand not in results:
                results[operand] = []
                found.append(operand)
            results[operand].append(node)

    # A set has no order to rely on. So that an expression gives the same picture every time, values are
    # ranked by what they show, and equal ones by their neighbours, until all are told apart.
    rank = {node: repr((node.label, node._op, node.data, node.grad)) for node in found}
    while len(set(rank.values())) < len(found):
        below = {node: sorted(rank[one] for one in operands(node)) for node in found}
        above = {node: sorted(rank[one] for one in results[node]) for node in found}
        seen = {node: repr((rank[node], below[node], above[node])) for node in found}
        if len(set(seen.values())) == len(set(rank.values())):  # the rest are twins: any may go first
            looks = sorted(seen.values())
            twin = next(look for look, following in zip(looks, looks[1:]) if look == following)
            seen[next(node for node in found if seen[node] == twin)] += " first"
        place = {text: f"{number:06}" for number, text in enumerate(sorted(set(seen.values())))}
        rank = {node: place[seen[node]] for node in found}

    nodes, arrows = {}, []

    def visit(node):
        if node not in nodes:
            inputs = sorted(operands(node), key=rank.get)
            for operand in inputs:
                visit(operand)
            nodes[node] = True
            arrows.extend((operand, node) for operand in inputs)

    visit(root)
    return list(nodes), arrows


class Drawing:
    """A picture where Graphviz is installed; everywhere, also for screen readers, a table of text."""

    def __init__(self, source, table):
        self.source = source
        self.table = table

    def __repr__(self):
        return self.table

    def _repr_svg_(self):
        try:
            import graphviz
            return graphviz.Source(self.source).pipe(format="svg", encoding="utf-8")
        except Exception:  # the package, or the program that it calls, is not installed
            pass
        try:
            import pygraphviz  # brings the program along
            return pygraphviz.AGraph(string=self.source).draw(format="svg", prog="dot").decode()
        except Exception:
            return None  # then Jupyter shows the table


def short(x):
    """Four digits, or 18 characters, are enough for a picture."""
    text = f"{x:.4g}" if isinstance(x, (int, float)) else str(x)
    return text if len(text) <= 18 else text[:17] + "…"


def quoted(text, backslash="\\\\"):
    """Spell out what Graphviz takes for commands: <, &, quotes, and the backslash, doubled."""
    return html.escape(str(text)).replace("\\", backslash)


def table_of(node):
    """The box of a value, as one of Graphviz's HTML-like labels."""
    head = f'<tr><td colspan="2"><b>{quoted(short(node.label))}</b></td></tr>' if node.label else ""
    rows = "".join(
        f'<tr><td align="left">{word}</td><td align="right">{quoted(short(x))}</td></tr>'
        for word, x in [("data", node.data), ("grad", node.grad)]
    )
    tint = "#FFFFFF" if node._op else "#E3EFF9"  # inputs are blue
    return f'<<table border="1" cellborder="0" cellspacing="0" cellpadding="4" bgcolor="{tint}">{head}{rows}</table>>'


def draw_dot(root):
    """Draw the expression behind `root`. The values are n0, n1, ... in the source, operands first."""
    nodes, arrows = trace(root)
    names = {node: f"n{place}" for place, node in enumerate(nodes)}

    rows = [("name", "label", "made by", "data", "grad")]
    for node in nodes:
        inputs = [names[operand] for operand, result in arrows if result is node]
        made_by = " ".join([node._op, *inputs]) or "an input"
        rows.append((names[node], str(node.label), made_by, short(node.data), short(node.grad)))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    table = "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)

    try:
        from graphviz import Digraph
    except ImportError:
        return Drawing("", table)
    dot = Digraph("expression", graph_attr={"rankdir": "LR", "ordering": "in"})
    dot.attr("node", fontname="Helvetica,Arial,sans-serif", fontsize="12")
    for node in nodes:
        about = f"{node.label or names[node]}: data {node.data}, grad {node.grad}"
        dot.node(names[node], table_of(node), shape="plain", tooltip=quoted(about, "\\" * 4))
        if node._op:
            circle = names[node] + "op"
            dot.node(circle, f"<{quoted(node._op)}>", shape="circle", margin="0.02",
                     style="filled", fillcolor="#FFF7DC", tooltip="operation")
            dot.edge(circle, names[node])
    for operand, result in arrows:
        dot.edge(names[operand], names[result] + "op")
    return Drawing(dot.source, table)


def small_example():
    """d = (a + b) + a, where a is used twice."""
    first, second = Value(2.0, label='a'), Value(-3.0, label='b')
    middle = first + second
    middle.label = 'c = a + b'
    last = middle + first
    last.label = 'd = c + a'
    try:
        last.backward()
    except Exception as problem:
        print(f"The gradients are not filled in. {explain(problem)}")
    return draw_dot(last)


small_example()


# %% [markdown]
# ### Softmax
#
# [Softmax](https://en.wikipedia.org/wiki/Softmax_function) turns a list of any numbers, the *logits*, into positive
# numbers that add up to 1: raise e to the power of each, then divide by the total.

# %%
def softmax(logits):
    """A probability for each logit: p[i] = exp(logits[i]) / (the sum of exp(logits[j]) over all j).

    The logits are Values, and so are the probabilities. Which methods of Value does your code call?
    """
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    return [count / total for count in counts]


# %%
compare("softmax of 0, 3, -2, 1", ["p[0]", "p[1]", "p[2]", "p[3]"],
        [0.04177257051535046, 0.8390245074625321, 0.00565330266221633, 0.11354961935990125],
        lambda: [p.data for p in softmax([Value(0.0), Value(3.0), Value(-2.0), Value(1.0)])])
compare_value("p[0] of softmax([a, b, c])", lambda a, b, c: softmax([a, b, c])[0],
              [0.5, -1.25, 2.0], 0.17682018210744427,
              [0.14555480530693451, -0.005433107820088641, -0.14012169748684586])
compare_value("p[1] of softmax([a, b])", lambda a, b: softmax([a, b])[1], [-0.7, 1.6],
              0.9088770389851438, [-0.08281956699074115, 0.08281956699074118])


# %% [markdown]
# ### The negative log likelihood
#
# How surprised is the model by the right answer? Take the probability that it gave to the *label*, the class that
# is right, and then minus its logarithm: 0 for a probability of 1, and more and more as it goes to 0.

# %%
def nll(probs, label):
    """The loss when class number `label` is right: -log(probs[label]). The probs are Values."""
    return -probs[label].log()


# %%
compare_value("nll([a, b, c], 1)", lambda a, b, c: nll([a, b, c], 1), [0.2, 0.5, 0.3],
              0.6931471805599453, [0.0, -2.0, 0.0])
compare_value("nll([a, b, c], 0)", lambda a, b, c: nll([a, b, c], 0), [0.2, 0.5, 0.3],
              1.6094379124341003, [-5.0, 0.0, 0.0])
compare_value("nll([a, b], 1)", lambda a, b: nll([a, b], 1), [0.375, 0.625],
              0.4700036292457356, [0.0, -1.6])

# %% [markdown]
# ### All of it together
#
# Four logits, and class number 3 is right. Look at the signs of the gradients before you go on: which logit should
# grow, and which should shrink, to make the loss smaller?

# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
try:
    probs = softmax(logits)
    loss = nll(probs, 3)  # 3 is the label of this example
    loss.backward()
    print(probs)
    print(loss.data)
except NotImplementedError as missing:
    print(f"No loss yet: {missing}.")
except Exception as problem:
    print(f"No loss yet. {explain(problem)}")
else:
    compare("the gradient of the loss", ["logits[0]", "logits[1]", "logits[2]", "logits[3]"],
            [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986],
            lambda: [logit.grad for logit in logits])


# %% [markdown]
# ## In PyTorch
#
# PyTorch does the same at a larger scale, so its gradients must be yours.

# %%
def torch_check(logits, label):
    """The gradient of the negative log likelihood of softmax(logits) for each logit, found by torch.

    logits is a list of plain numbers, and so is the answer. Use dtype=torch.float64, which is as exact
    as Python's own numbers. Which tensor must remember what is done with it?
    """
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad.tolist()


# %%
compare("torch_check([0, 3, -2, 1], 3)", ["logit 0", "logit 1", "logit 2", "logit 3"],
        [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986],
        lambda: torch_check([0.0, 3.0, -2.0, 1.0], 3))
compare("torch_check([0.5, -1.25, 2], 0)", ["logit 0", "logit 1", "logit 2"],
        [-0.8231798178925557, 0.030726740326436432, 0.7924530775661193],
        lambda: torch_check([0.5, -1.25, 2.0], 0))
compare("torch_check([-0.7, 1.6], 1)", ["logit 0", "logit 1"],
        [0.09112296101485613, -0.09112296101485617],
        lambda: torch_check([-0.7, 1.6], 1))


# %% [markdown]
# ## tanh beside softmax
#
# Both squash numbers into a small range, and there the likeness ends. Change one of three numbers, and see which of
# the results move.

# %%
def tanh_beside_softmax():
    """Print both functions of three numbers, before and after the last number grows."""
    try:
        import numpy as np
    except ImportError:
        print("numpy is not installed here, so this cell has nothing to show.")
        return
    for scores in [np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, 4.0])]:
        powers = np.exp(scores - scores.max())  # the shift cancels out
        print("numbers", scores)
        print("  tanh    ", np.tanh(scores).round(4), " each from its own number")
        print("  softmax ", (powers / powers.sum()).round(4), " each from all three")


tanh_beside_softmax()

# %% [markdown]
# ## In your own words
#
# Why do gradients **add up** when a value is used more than once? Say it in two or three sentences, and give an
# example with numbers: what would go wrong with `=` in the place of `+=` in a `_backward`?

# %% [markdown]
# A value that is used in several places changes the result along several paths at once. A small nudge of the value
# travels along every path, and the changes that arrive at the end add up; the gradient is the change for each unit of
# nudge, so it is the sum of what each path contributes.
#
# In `b = a + a` with `a = 3`, a nudge of 0.1 moves `b` by 0.1 twice, so the slope is 2. With `=` the second
# contribution would overwrite the first, and `a.grad` would be 1.
