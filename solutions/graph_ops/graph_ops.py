# %% [markdown]
# # A graph that waits
#
# When Python meets `exp(x) + 1`, it computes it at once, and forgets how. In this notebook an expression is first
# **written down as a graph**, without a single number, and computed later, as often as you like and for any `x`:
#
# ```python
# x = Identity()
# a = Exp(x)
# b = Square(a)
# c = Add(a, b)
# d = Exp(c)
# e = Sin(c)
# f = Add(d, e)
#
# f.forward(0)    # only now something is computed: e*e + sin(2) = 8.298353525756331
# f.backward()    # and now x.grad is the slope of f at 0
# ```
#
# Engines that work like this are called *lazy*. To know the whole graph before the first number comes has advantages: it
# can be drawn, simplified, spread over several machines, and its derivative can be found without being told how.
#
# 1. You write the **operations**: what each of them computes, and its slopes.
# 2. You write the **walk forward**, which computes each node once, however many others need it.
# 3. You write the **walk backward**, which is backpropagation.
#
# How such graphs give derivatives is told in section 5.6 of
# [Mathematics for Machine Learning](https://mml-book.github.io) by Deisenroth, Faisal and Ong, and step by step in Andrej
# Karpathy's lecture on [micrograd](https://www.youtube.com/watch?v=VMj-3S1tku0).
#
# How to work: run the cells from top to bottom. In the cells that say `# TODO`, write your answer **in place of the
# line that says so**. The cell after each answer compares what you get with what is right, and prints `OK` or `WRONG`.
# These checks are there to help you; your work is graded with other inputs, so a copied number earns nothing.
#
# Plain Python is enough. Where Graphviz is missing, the graph is printed as a table.

# %%
# Only Colab needs this cell; elsewhere it does nothing.
import sys

if "google.colab" in sys.modules:
    print("Ready. To look over your work here, upload the folder checks, and write: import checks; checks.run()")

# %%
# The checks below use this cell to compare your results with the right ones. Run it, and go on.
import traceback


def compare(title, expected, result):
    """Compare what `result()` gives with what is expected: a number, or a list of numbers."""
    try:
        lines = comparison(expected, result())
    except NotImplementedError as missing:
        print(f"{title}:  {missing}")
        return
    except Exception as problem:
        lines = [f"WRONG  {explain(problem)}"]
    print(f"{title}:", *lines, sep="\n  ")


def comparison(expected, yours):
    """The line that compares two results."""
    yours = yours.tolist() if hasattr(yours, "tolist") else yours  # numpy's numbers and arrays are fine, too
    word = "OK   " if alike(expected, yours) else "WRONG"
    return [f"{word}  expected {shown(expected)}, yours {shown(yours)}"]


def alike(expected, yours):
    """Whether two numbers are near enough, or two lists hold such numbers."""
    if isinstance(expected, list):
        same_length = isinstance(yours, (list, tuple)) and len(yours) == len(expected)
        return same_length and all(map(alike, expected, yours))
    return isinstance(yours, (int, float)) and abs(yours - expected) <= 1e-9 * max(1.0, abs(expected))


def shown(result):
    """A number with nine digits; a list of such; anything else as it is."""
    if isinstance(result, (list, tuple)):
        return "[" + ", ".join(map(shown, result)) + "]"
    return f"{result:.9g}" if isinstance(result, (int, float)) else repr(result)


def explain(problem):
    """Say in one line what went wrong, and where in your code."""
    places = traceback.extract_tb(problem.__traceback__)
    place = [place for place in places if "site-packages" not in place.filename][-1]
    yours = place.line and place.name not in ("compare", "comparison", "<lambda>")
    where = f", in {place.name}: {place.line}" if yours else ""
    return f"{type(problem).__name__}: {problem}{where}"


# %% [markdown]
# ## Nodes
#
# Every step of a computation is a node, an object of the class `GraphOp`. A node knows which nodes its inputs are, and when
# it is made, that is all that happens. It has two rules of its own, which are different for each operation:
#
# - `compute` gets the **numbers** of its inputs, one argument for each, and returns the number of this node;
# - `slopes` gets the same numbers, and returns a **list**: how strongly the result depends on the first input, on the
#   second one, and so on. A node with one input has a list of one slope.
#
# Neither of them knows anything of the graph. The methods `forward` and `backward` walk through it, with the help of two
# functions that you will write. They keep the number of each node in its `value`, and its gradient in `grad`.
#
# Two operations are written out for you. `Negative` shows what yours should look like, and `Custom` makes a node of any two
# Python functions, which is good for trying things out. `mix` is an example of that: a node for $a^2 + 3b$.

# %%
import math


class GraphOp:
    """A node: a step of a computation that waits until it is asked for."""

    def __init__(self, *inputs):
        self.inputs = inputs  # other nodes; the list is empty for a variable
        self.value = None     # a number, when forward has been here
        self.grad = 0.0

    def compute(self, *numbers):
        raise NotImplementedError(f"compute of {type(self).__name__} is not written yet")

    def slopes(self, *numbers):
        raise NotImplementedError(f"slopes of {type(self).__name__} is not written yet")

    def forward(self, x):
        """The number of this node, when every variable that it depends on has the value x."""
        return evaluate(self, x)

    def backward(self):
        """Fill in the grad of every node that this one was made of, at the x of the last forward."""
        backpropagate(self)


class Negative(GraphOp):
    """-a."""

    def compute(self, a):
        return -a

    def slopes(self, a):
        return [-1.0]


class Custom(GraphOp):
    """A node of your own making: a function that computes it, a function for its slopes, and the inputs."""

    def __init__(self, function, slope_function, *inputs):
        super().__init__(*inputs)
        self.compute = function
        self.slopes = slope_function


def mix(a, b):
    """A node for the number a * a + 3 * b, whatever nodes a and b are."""
    return Custom(lambda a, b: a * a + 3 * b, lambda a, b: [2 * a, 3.0], a, b)


waiting = mix(Negative(GraphOp()), GraphOp())
print("number and slopes of -3:", Negative().compute(3.0), Negative().slopes(3.0))
print("number and slopes of mix at 5 and 1:", waiting.compute(5.0, 1.0), waiting.slopes(5.0, 1.0))
print("and the node has no number yet:", waiting.value)


# %% [markdown]
# ## Operations
#
# ### The variable
#
# The graph has to begin somewhere. `Identity()`, without inputs, is the variable $x$: it has no node to ask, so `compute`
# gets the value of $x$ itself. `Identity(a)`, with an input, passes on the number of that input. Either way it returns
# what it gets; how strongly does the result depend on it?

# %%
class Identity(GraphOp):
    """The variable, or a node that passes on its input."""

    def compute(self, a):
        return a

    def slopes(self, a):
        return [1.0]


# %%
compare("Identity().compute(-2.5)", -2.5, lambda: Identity().compute(-2.5))
compare("Identity().slopes(-2.5)", [1.0], lambda: Identity().slopes(-2.5))


# %% [markdown]
# ### Functions of one number
#
# $e^a$, $a^2$ and $\sin(a)$. `math.exp`, `math.sin` and `math.cos` are at hand.

# %%
class Exp(GraphOp):
    """e to the power of a."""

    def compute(self, a):
        return math.exp(a)

    def slopes(self, a):
        return [math.exp(a)]


# %%
compare("Exp().compute(0), then at 1 and -0.5", [1.0, 2.718281828459045, 0.6065306597126334],
        lambda: [Exp().compute(0), Exp().compute(1), Exp().compute(-0.5)])
compare("Exp().slopes(-0.5)", [0.6065306597126334], lambda: Exp().slopes(-0.5))
compare("Exp().slopes(2.0)", [7.38905609893065], lambda: Exp().slopes(2.0))


# %%
class Square(GraphOp):
    """a times a."""

    def compute(self, a):
        return a * a

    def slopes(self, a):
        return [2 * a]


# %%
compare("Square().compute(3), then at -1.5", [9.0, 2.25], lambda: [Square().compute(3), Square().compute(-1.5)])
compare("Square().slopes(3)", [6.0], lambda: Square().slopes(3))
compare("Square().slopes(-1.5)", [-3.0], lambda: Square().slopes(-1.5))


# %%
class Sin(GraphOp):
    """The sine of a."""

    def compute(self, a):
        return math.sin(a)

    def slopes(self, a):
        return [math.cos(a)]


# %%
compare("Sin().compute(2), then at -0.5", [0.9092974268256817, -0.479425538604203],
        lambda: [Sin().compute(2), Sin().compute(-0.5)])
compare("Sin().slopes(2)", [-0.4161468365471424], lambda: Sin().slopes(2))
compare("Sin().slopes(-0.5)", [0.8775825618903728], lambda: Sin().slopes(-0.5))


# %% [markdown]
# ### Functions of two numbers
#
# A node with two inputs gets two numbers, and has two slopes: one for each input, while the other one stands still.

# %%
class Add(GraphOp):
    """a plus b."""

    def compute(self, a, b):
        return a + b

    def slopes(self, a, b):
        return [1.0, 1.0]


# %%
compare("Add().compute(2, -5)", -3.0, lambda: Add().compute(2, -5))
compare("Add().slopes(2, -5)", [1.0, 1.0], lambda: Add().slopes(2, -5))


# %% [markdown]
# A product is not part of the function above, but without it you would not get far.

# %%
class Multiply(GraphOp):
    """a times b."""

    def compute(self, a, b):
        return a * b

    def slopes(self, a, b):
        return [b, a]


# %%
compare("Multiply().compute(2, -5)", -10.0, lambda: Multiply().compute(2, -5))
compare("Multiply().slopes(2, -5)", [-5.0, 2.0], lambda: Multiply().slopes(2, -5))


# %% [markdown]
# ## The walk forward
#
# `evaluate` finds the number of a node: it asks each input for its number first, hands these numbers to `compute`, and
# keeps the result in `value`. The variable has no inputs; its `compute` gets `x`.
#
# If each node simply asked its inputs, shared nodes would be computed over and over. Draw a tower of thirty sums, each of
# which adds the one below **to itself**: the lowest node would be asked a billion times. So within one walk each node is computed **once**, and whoever asks again gets the number that is there.
#
# But `f.forward(0)` may be followed by `f.forward(1)`. Then the old numbers are worth nothing.

# %%
def evaluate(last, x):
    """The number of the node `last` at x.

    Afterwards it and all nodes that it depends on have their numbers in `value`.
    How do you know that a node has been computed in this walk, and not in an earlier one?
    """
    done = set()

    def number_of(node):
        if node not in done:
            numbers = [number_of(source) for source in node.inputs] or [x]
            node.value = node.compute(*numbers)
            done.add(node)
        return node.value

    return number_of(last)


# %%
def _counted(function, slope_function, *inputs):
    """A node, and a list that grows by one whenever the node is computed."""
    asked = []

    def compute(*numbers):
        asked.append(numbers)
        return function(*numbers)

    return Custom(compute, slope_function, *inputs), asked


def _tower(height):
    """How often the lowest node of a tower of sums is computed, and the number at the top at 1.5."""
    lowest, asked = _counted(lambda x: 2 * x, None, Identity())
    top = lowest
    for _ in range(height):
        top = Custom(lambda a, b: a + b, None, top, top)
    return [len(asked), top.forward(1.5), len(asked)]


def _mixed(x):
    variable = Identity()
    return mix(variable, Negative(variable)).forward(x)


def _twice():
    """The same graph at two places."""
    node = Custom(lambda a: 10 * a, None, Negative(Identity()))
    return [node.forward(2.0), node.forward(-0.5), node.value, node.inputs[0].value]


compare("-x at 3", -3.0, lambda: Negative(Identity()).forward(3.0))
compare("mix(x, -x) at 5", 10.0, lambda: _mixed(5.0))
compare("10 * -x at 2, then at -0.5; what is in value then", [-20.0, 5.0, 5.0, 0.5], _twice)
compare("tower of eight: computed before, the number at 1.5, computed after", [0, 768.0, 1], lambda: _tower(8))


# %% [markdown]
# ## The graph of f
#
# Now write down, as a graph,
#
# $$f(x) = e^{c} + \sin(c) \qquad\text{with}\qquad c = e^{x} + \left(e^{x}\right)^2$$
#
# The sum $c$ is needed twice, and so is $e^x$. Each of them should be **one** node, which two others have as an input:
# then its number is computed once. While the graph is made, nothing is computed at all.

# %%
def build_f():
    """The last node of a new graph of f, made of Identity, Exp, Square, Add and Sin.

    How many nodes does the drawing of f have, if nothing is drawn twice?
    """
    x = Identity()
    a = Exp(x)
    b = Square(a)
    c = Add(a, b)
    d = Exp(c)
    e = Sin(c)
    return Add(d, e)


# %%
def nodes_of(last):
    """All nodes that a node depends on, itself included, inputs first; each of them once."""
    found = []

    def visit(node):
        if not any(node is other for other in found):
            for source in node.inputs:
                visit(source)
            found.append(node)

    visit(last)
    return found


def kinds_of(last):
    """How many nodes of each kind there are, in the order Identity, Exp, Square, Add, Sin."""
    names = [type(node).__name__ for node in nodes_of(last)]
    return [names.count(name) for name in ["Identity", "Exp", "Square", "Add", "Sin"]]


# %%
compare("how many nodes: Identity, Exp, Square, Add, Sin", [1, 2, 1, 2, 1], lambda: kinds_of(build_f()))
compare("the inputs of the last node", 2, lambda: len(build_f().inputs))
compare("how many nodes have a number already", 0,
        lambda: sum(node.value is not None for node in nodes_of(build_f())))
compare("f at 0: e*e + sin(2)", 8.298353525756331, lambda: build_f().forward(0))
compare("f at 0.5", 77.86615550195194, lambda: build_f().forward(0.5))

# %%
import html


class Drawing:
    """What Jupyter shows: a picture where Graphviz can draw one, else a table."""

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


def draw(last):
    """Draw the graph that ends in a node, with values and gradients where there are any."""
    nodes = nodes_of(last)
    names = {id(node): f"n{number}" for number, node in enumerate(nodes)}
    rows = [("node", "operation", "inputs", "value", "grad")]
    fonts = 'fontname="Helvetica,Arial,sans-serif", fontsize=11'
    lines = ["digraph {", "rankdir=LR", "ranksep=0.3", f"node [shape=box, style=filled, {fonts}]"]
    for node in nodes:
        name, kind = names[id(node)], type(node).__name__
        value, grad = ("" if number is None else f"{number:.5g}" for number in (node.value, node.grad))
        rows.append((name, kind, " ".join(names[id(source)] for source in node.inputs), value, grad))
        label = kind if node.value is None else f"{kind}\\nvalue {value}\\ngrad {grad}"
        tint = "#FFF7DC" if node.inputs else "#E3EFF9"  # the variable is blue
        lines.append(f'{name} [label="{html.escape(label)}", fillcolor="{tint}"]')
        lines += [f"{names[id(source)]} -> {name}" for source in node.inputs]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    table = "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return Drawing("\n".join([*lines, "}"]), table)


def try_to_draw(make):
    """Draw what `make()` returns, or say why there is nothing to draw yet."""
    try:
        return draw(make())
    except NotImplementedError as missing:
        print(f"Nothing to draw: {missing}.")
    except Exception as problem:
        print(f"Nothing to draw. {explain(problem)}")


try_to_draw(build_f)


# %% [markdown]
# ## The walk backward
#
# After a walk forward, every node has its number. Now ask how strongly the **last** node depends on each of the others.
# On itself it depends with a slope of 1. From there the gradients go down: each node hands to each of its inputs
#
# $$\text{its own } \mathtt{grad} \;\times\; \text{its slope for that input}$$
#
# and what arrives at a node from several sides **adds up**. Before a node hands anything down, it must have received all of
# it: nodes that are needed by others later in the computation come first. For `slopes` you need the numbers of the
# inputs, which are in their `value`.
#
# Whoever calls `backward` a second time wants the gradients, not twice the gradients.

# %%
def backpropagate(last):
    """Fill in `grad`, for `last` and all nodes that it depends on: how strongly `last` depends on each.

    In which order are the nodes visited? And what is in their grad before the walk begins?
    The variable has no inputs, and hands nothing down.
    """
    order = []

    def visit(node):
        if node not in order:
            for source in node.inputs:
                visit(source)
            order.append(node)

    visit(last)
    for node in order:
        node.grad = 0.0
    last.grad = 1.0
    for node in reversed(order):
        if node.inputs:
            numbers = [source.value for source in node.inputs]
            for source, slope in zip(node.inputs, node.slopes(*numbers)):
                source.grad += node.grad * slope


# %%
def _gradients(make, x, walks=1):
    """The gradient of the variable, and of the last node, after some walks."""
    variable = Identity()
    last = make(variable)
    for _ in range(walks):
        last.forward(x)
        last.backward()
    return [variable.grad, last.grad]


def _ladder(x):
    """Eight steps, each of which goes the short way and the long way at once."""
    for _ in range(8):
        x = mix(Negative(x), x)
    return x


compare("-(-x) at 3: slope for x, and for itself", [1.0, 1.0],
        lambda: _gradients(lambda x: Negative(Negative(x)), 3.0))
compare("mix(x, -x) at 5", [7.0, 1.0], lambda: _gradients(lambda x: mix(x, Negative(x)), 5.0))
compare("mix(mix(x, x), x) at -1", [-1.0, 1.0], lambda: _gradients(lambda x: mix(mix(x, x), x), -1.0))
compare("mix(x, -x) at 5, twice over", [7.0, 1.0], lambda: _gradients(lambda x: mix(x, Negative(x)), 5.0, 2))
compare("a ladder of eight at -2.9", [2.752609249492676, 1.0], lambda: _gradients(_ladder, -2.9))


# %% [markdown]
# ## The slope of f
#
# Put the two walks together.

# %%
def derivative(last, variable, x):
    """The slope of the node `last` for the node `variable`, when that one is x: two walks."""
    last.forward(x)
    last.backward()
    return variable.grad


# %%
def _slope_of_f(x):
    last = build_f()
    variable = [node for node in nodes_of(last) if not node.inputs][0]
    return derivative(last, variable, x)


def _slopes_of_mix(*points):
    """The slope of one graph at several points."""
    variable = Identity()
    last = mix(variable, variable)
    return [derivative(last, variable, x) for x in points]


compare("mix(x, x) at 3, at -1 and at 3 again", [9.0, 1.0, 9.0], lambda: _slopes_of_mix(3.0, -1.0, 3.0))
compare("f at 0: 3 * (e*e + cos(2))", 20.918727787150523, lambda: _slope_of_f(0.0))
compare("f at -1.5", 0.7347267457976725, lambda: _slope_of_f(-1.5))


# %% [markdown]
# The same drawing as before, now with numbers. Follow the gradients from right to left: which of them are sums?

# %%
def with_numbers():
    """The graph of f after both walks at 0."""
    last = build_f()
    last.forward(0.0)
    last.backward()
    return last


try_to_draw(with_numbers)

# %% [markdown]
# ## In your own words
#
# Both walks visit each node once, one of them from the variable to the last node and the other one from the last node to
# the variable. Why must a node **wait for all of its inputs** on the way forward, and **for all nodes that use it** on the
# way back? Say in two or three sentences what would go wrong with the node $c$ of $f$ if it did not wait on the way back.

# %% [markdown]
# On the way forward, a node is computed from the numbers of its inputs, so all of them must be known. On the way back, the
# gradient of a node is the sum of what arrives from every node that uses it, and what it hands down is a multiple of that
# sum, so all of the parts must have arrived.
#
# The node c is used by d and by e. If c handed its gradient down right after d had been visited, a and b would receive
# the part that comes through d alone, and the part through e would be missing, or would have to be sent after it.
