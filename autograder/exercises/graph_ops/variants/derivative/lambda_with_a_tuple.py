"""A lambda makes both walks in a tuple and takes its last entry."""

derivative = lambda last, variable, x: (last.forward(x), last.backward(), variable.grad)[-1]
