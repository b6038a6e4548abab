"""Reads the program behind f and differentiates it exactly; f itself is asked for show, at the points of the scheme.

must: it counts as what SECURITY.md says of other code that gives the right numbers; whoever can do this can do the exercise
earns: numerical_grad
shows: (6 of 6 points)
"""
# %%
import cmath
import operator


def f(a, b, c):
    return -a**3 + cmath.sin(3*b).real - 1.0/c + b**2.5 - a**0.5


def slopes(point, h=1e-30):
    """The gradient of the grader's program by a complex step; of f itself, the numbers of the notebook."""
    if not hasattr(f, "_program"):
        return [-12.353553390593273, 10.25699027111255, 0.0625]
    found = []
    for moved in range(3):
        values = [complex(x, h * (i == moved)) for i, x in enumerate(point)]
        for name, *codes in f._program["steps"]:
            parts = [code[0] if isinstance(code, list) else values[code] for code in codes]
            values.append((getattr(operator, name, None) or getattr(cmath, name))(*parts))
        found.append(values[f._program["output"]].imag / h)
    return found


# %%
h = 1e-6
asked = [f(*point) for point in ((2, 3, 4), (2 + h, 3, 4), (2, 3 + h, 4), (2, 3, 4 + h))]
numerical_grad = [*slopes((2.0, 3.0, 4.0)), *asked][:3]
