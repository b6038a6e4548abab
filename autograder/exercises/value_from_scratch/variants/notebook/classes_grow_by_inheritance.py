"""Each stage of `Value` is a subclass of the one before it, and so are neuron, layer and network of a common base."""

EDITION = "release"

# %%
import math
import random
from itertools import chain

# %%
def slope(f, x):
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def flat_point(p, q, r):
    return -q / p / 2


def three_slopes(d, *point):
    return [slope(lambda x: d(*point[:i], x, *point[i + 1:]), point[i]) for i in range(3)]

# %%
class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data, self.grad, self._prev, self._op, self.label = data, 0.0, set(_children), _op, label

    def __repr__(self):
        return f'Value(data={self.data!r})'

    def __add__(self, other):
        return type(self)(self.data + other.data, (self, other), '+')

    def __mul__(self, other):
        return type(self)(self.data * other.data, (self, other), '*')

# %%
def trace(root):
    nodes = set(build_topo(root))
    return nodes, {(operand, node) for node in nodes for operand in node._prev}


def build_topo(root):
    topo = {}

    def visit(node):
        for operand in node._prev:
            if operand not in topo:
                visit(operand)
        topo[node] = None

    visit(root)
    return list(topo)


def draw_dot(root):
    import graphviz

    dot = graphviz.Digraph(node_attr=dict(shape='box'))
    names = {node: f'v{place}' for place, node in enumerate(build_topo(root))}
    for node, name in names.items():
        dot.node(name, '\n'.join([node.label, f'data {node.data:.4f}', f'grad {node.grad:.4f}']))
        if node._op:
            dot.node(name + 'op', node._op, shape='circle')
            dot.edge(name + 'op', name)
            for operand in node._prev:
                dot.edge(names[operand], name + 'op')
    return dot

# %%
def manual_gradients(a, b, c, f):
    return dict(L=1.0, f=a * b + c, d=f, c=f, e=f, a=f * b, b=f * a)


def nudge(leaves, step):
    for leaf in leaves:
        leaf.data += leaf.grad * step


def numeric_slope(build, numbers, place):
    def at(x):
        return build(*[Value(x if i == place else number) for i, number in enumerate(numbers)]).data
    return slope(at, numbers[place])


def neuron_gradients(x1, x2, w1, w2, b):
    o = math.tanh(x1 * w1 + x2 * w2 + b)
    n = 1 - o * o
    return dict(o=1.0, n=n, b=n, x1=w1 * n, x2=w2 * n, w1=x1 * n, w2=x2 * n)

# %%
class Value(Value):
    def __init__(self, *args, **named):
        super().__init__(*args, **named)
        self.rules = []

    def _backward(self):
        for operand, slope_of in self.rules:
            operand.grad += slope_of() * self.grad

    def leads_to(self, out, slope_of):
        out.rules.append((self, slope_of))
        return out

    def __add__(self, other):
        return other.leads_to(self.leads_to(super().__add__(other), lambda: 1.0), lambda: 1.0)

    def __mul__(self, other):
        return other.leads_to(self.leads_to(super().__mul__(other), lambda: other.data), lambda: self.data)

    def tanh(self):
        t = math.tanh(self.data)
        return self.leads_to(type(self)(t, (self,), 'tanh'), lambda: 1 - t * t)

# %%
def backward_pass(nodes):
    nodes[-1].grad = 1.0
    for node in reversed(nodes):
        node._backward()

# %%
class Value(Value):
    def lift(self, other):
        return other if isinstance(other, Value) else Value(other)

    def __add__(self, other):
        return super().__add__(self.lift(other))

    def __mul__(self, other):
        return super().__mul__(self.lift(other))

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __pow__(self, k):
        return self.leads_to(Value(self.data**k, (self,), f'**{k}'), lambda: k * self.data**(k - 1))

    def __truediv__(self, other):
        return self * self.lift(other)**-1

    def __rtruediv__(self, other):
        return self**-1 * other

    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')
        return self.leads_to(out, lambda: out.data)

    def backward(self):
        backward_pass(build_topo(self))

# %%
def tanh_from_exp(x):
    return 1 - 2 / ((2 * x).exp() + 1)

# %%
class Learner:
    def parameters(self):
        return [*chain.from_iterable(part.parameters() for part in self.parts)]


class Neuron(Learner):
    def __init__(self, inputs):
        self.w = [Value(random.uniform(-1, 1)) for _ in range(inputs)]
        self.b = Value(0)

    def __call__(self, x):
        return sum((w * number for w, number in zip(self.w, x)), self.b).tanh()

    def parameters(self):
        return [*self.w, self.b]


class Layer(Learner):
    def __init__(self, inputs, outputs):
        self.parts = self.neurons = [Neuron(inputs) for _ in range(outputs)]

    def __call__(self, x):
        return [neuron(x) for neuron in self.neurons]


class MLP(Learner):
    def __init__(self, inputs, sizes):
        self.parts = self.layers = [Layer(*pair) for pair in zip([inputs, *sizes], sizes)]

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x if len(x) > 1 else x[0]

# %%
def squared_loss(predictions, targets):
    return sum((p - t)**2 for p, t in zip(predictions, targets))


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss(map(model, xs), ys)
        for p in model.parameters():
            p.grad = 0.0
        loss.backward()
        nudge(model.parameters(), -rate)
        losses.append(loss.data)
    return losses
