"""Derivatives in every shape that learners give them, right and wrong, in the public edition."""

import pytest
from notebooks import Cells, by_name, grade, inserted, public, unlike
from pieces import CHECK_GRADF, CHECK_LIST, GRADF, NUMERICAL, SYMMETRIC

FORWARD = CHECK_LIST.format(name="numerical_grad")
BOTH_SIDES = CHECK_LIST.format(name="numerical_grad2")
BODY = "[-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, c**-2]"

GRADF_RIGHT = {
    "a tuple": GRADF.replace("[-3", "(-3").replace("c**-2]", "c**-2)"),
    "an array": "import numpy as np\n" + GRADF.replace("[-3", "np.array([-3").replace("c**-2]", "c**-2])"),
    "numpy's cos": "import numpy as np\n" + GRADF.replace("cos(", "np.cos("),
    "a lambda": f"gradf = lambda a, b, c: {BODY}",
    "other parameters": GRADF.replace("a, b, c):", "x, y, z):\n  a, b, c = x, y, z\n"),
    "type hints and a docstring": GRADF.replace(
        "(a, b, c):", '(a: float, b: float, c: float) -> list[float]:\n  """By calculus."""'
    ),
    "steps with names": "def gradf(a, b, c):\n  grad_a = -3.0*(a**2) - 0.5*(a**(-0.5))\n"
    "  grad_b = 3.0*cos(3*b) + 2.5*(b**1.5)\n  grad_c = c**(-2)\n  return [grad_a, grad_b, grad_c]",
    "helpers of its own": f"def dfda(a): return {BODY}[0] if (b := 1, c := 1) else 0\n".replace(
        BODY + "[0]", "-3*a**2 - 0.5*a**-0.5"
    )
    + "def dfdb(b): return 3*cos(3*b) + 2.5*b**1.5\n"
    + "def gradf(a, b, c): return [dfda(a), dfdb(b), 1/(c*c)]",
    "below the stub's line": GRADF.replace("  return", "  # return [0, 0, 0]\n  return"),
    "after a stub in the same cell": "def gradf(a, b, c):\n  return [0, 0, 0]\n" + GRADF,
    "after a stub in another cell": GRADF,
    "square roots": "from math import sqrt\n" + GRADF.replace("a**-0.5", "1/sqrt(a)").replace("b**1.5", "b*sqrt(b)"),
    "with a print": GRADF.replace("  return", "  print('gradf', a, b, c)\n  return"),
}
GRADF_WRONG = {
    "a sign": GRADF.replace("c**-2", "-c**-2"),
    "the inner 3 lost": GRADF.replace("3*cos", "cos"),
    "a right only at 2": GRADF.replace("-3*a**2", "-3*a*2"),
    "b in place of 3": GRADF.replace("3*cos(3*b)", "cos(3*b)*b"),
    "c right only at 4": GRADF.replace("c**-2", "1/(4*c)"),
    "its arguments ignored": "def gradf(a, b, c):\n  return [-12.353553390593273, 10.25699027111255, 0.0625]",
    "its arguments overwritten": GRADF.replace("  return", "  a, b, c = 2, 3, 4\n  return"),
    "globals in place of arguments": "x, y, z = 2, 3, 4\n" + GRADF.replace("a**", "x**").replace("b**", "y**"),
    "a rounded constant": GRADF.replace("- 0.5*a**-0.5", "- 0.70711/a"),
    "a finite difference": "def gradf(a, b, c):\n  h = 1e-7\n"
    "  return [(f(a+h,b,c)-f(a,b,c))/h, (f(a,b+h,c)-f(a,b,c))/h, (f(a,b,c+h)-f(a,b,c))/h]",
    "a symmetric difference": "def gradf(a, b, c):\n  h = 1e-5\n"
    "  return [(f(a+h,b,c)-f(a-h,b,c))/h/2, (f(a,b+h,c)-f(a,b-h,c))/h/2, (f(a,b,c+h)-f(a,b,c-h))/h/2]",
    "a finite difference through a helper": "def slope(i, *p, h=1e-6):\n  q = list(p); q[i] += h\n"
    "  return (f(*q) - f(*p)) / h\n"
    "def gradf(a, b, c):\n  return [slope(i, a, b, c) for i in range(3)]",
    "a finite difference of its own copy of f": "def gradf(a, b, c):\n  h = 1e-5\n"
    "  g = lambda a, b, c: -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5\n"
    "  return [(g(a+h,b,c)-g(a-h,b,c))/h/2, (g(a,b+h,c)-g(a,b-h,c))/h/2, (g(a,b,c+h)-g(a,b,c-h))/h/2]",
    "one number": GRADF.replace("return [", "return sum([") + ")",
    "two numbers": GRADF.replace(", c**-2]", "]"),
    "no return": GRADF.replace("return", "answer ="),
    "printed, not returned": GRADF.replace("return", "print(") + ")",
    "an error": GRADF.replace("c**-2", "d**-2"),
    "texts": GRADF.replace("return [", "return [str(x) for x in [") + "]",
}
LOOP = """
numerical_grad = []
point = [2.0, 3.0, 4.0]
for i in range(3):
  nudged = point.copy()
  nudged[i] += 1e-7
  numerical_grad.append((f(*nudged) - f(*point)) / 1e-7)
"""
IN_PLACE = """
h = 1e-6
a, b, c = 2.0, 3.0, 4.0
before = f(a, b, c)
a += h
da = (f(a, b, c) - before)/h
a -= h
b += h
db = (f(a, b, c) - before)/h
b -= h
c += h
dc = (f(a, b, c) - before)/h
c -= h
numerical_grad = [da, db, dc]
"""
NAMED = """
h = 1e-6
a = 2
b = 3
c = 4
da = (f(a + h, b, c) - f(a, b, c))/h
db = (f(a, b + h, c) - f(a, b, c))/h
dc = (f(a, b, c + h) - f(a, b, c))/h
numerical_grad = [da, db, dc]
"""
HELPER = """
def slope(func, i, at, h=1e-6):
  nudged = list(at)
  nudged[i] += h
  return (func(*nudged) - func(*at)) / h
numerical_grad = [slope(f, i, (2, 3, 4)) for i in range(3)]
"""
IN_THE_CHECK = """
h = 1e-6
numerical_grad = [0, 0, 0]
at = [2, 3, 4]
for dim in range(3):
  nudged = [x + h * (i == dim) for i, x in enumerate(at)]
  numerical_grad[dim] = (f(*nudged) - f(*at)) / h
  ok = 'OK' if abs(numerical_grad[dim] - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}")
"""
AS_FUNCTION = """
def numerical_grad(a, b, c, h=1e-6):
  return [(f(a+h, b, c) - f(a, b, c))/h, (f(a, b+h, c) - f(a, b, c))/h, (f(a, b, c+h) - f(a, b, c))/h]
yours = numerical_grad(2, 3, 4)
"""
NUMERICAL_RIGHT = {
    **{f"h = {h}": NUMERICAL.replace("1e-6", h) for h in ("1e-3", "1e-4", "0.00001", "1e-8", "1e-9", "1e-10")},
    "a tuple": NUMERICAL.replace("[", "(").replace("]", ")"),
    "an array": "import numpy as np\n" + NUMERICAL.replace("[", "np.array([").replace("]", "])"),
    "a loop with append": LOOP,
    "inputs nudged in place": IN_PLACE,
    "slopes with names": NAMED,
    "a helper that takes the function": HELPER,
    "a helper that calls f": HELPER.replace("func, i", "i").replace("func(", "f(").replace("slope(f, i", "slope(i"),
    "computed in the check": IN_THE_CHECK,
    "a function": AS_FUNCTION,
    "a function without arguments": AS_FUNCTION.replace("a, b, c, h=1e-6):", "):\n  a, b, c, h = 2, 3, 4, 1e-6").replace(
        "(2, 3, 4)", "()"
    ),
    "numpy numbers": "import numpy as np\n" + NUMERICAL.replace("h = 1e-6", "h = np.float64(1e-6)"),
    "nudged to the left": NUMERICAL.replace("1e-6", "-1e-6"),
    "the f of the point kept": "y = f(2, 3, 4)\n" + NUMERICAL.replace("- f(a, b, c)", "- y"),
    "arguments by keyword": NUMERICAL.replace("(a+h, b, c)", "(a=a+h, b=b, c=c)"),
    "bound twice": "numerical_grad = [0, 0, 0]\n" + NUMERICAL,
    "bound to the stub once more": NUMERICAL + "wrong = [0, 0, 0]",
    "numbers in one line": NUMERICAL.replace("\na, b", "; a, b"),
    "an own name for f": "g = f\n" + NUMERICAL.replace("f(", "g("),
    "a lambda for each input": "h = 1e-6\ndiff = lambda g, x: (g(x + h) - g(x))/h\n"
    "numerical_grad = [diff(lambda a: f(a, 3, 4), 2), diff(lambda b: f(2, b, 4), 3), diff(lambda c: f(2, 3, c), 4)]",
    "other starting values": NUMERICAL.replace("a, b, c = 2, 3, 4", "a, b, c = map(float, (2, 3, 4))"),
    "h in a list": NUMERICAL.replace("h = 1e-6", "for h in [1e-2, 1e-4, 1e-6]: pass"),
    "an experiment before it": "for step in (1e-1, 1e-2):\n  print((f(2+step,3,4)-f(2,3,4))/step)\n" + NUMERICAL,
    "an error after it": NUMERICAL + "print(undefined)",
    "a check that fails": NUMERICAL + "assert numerical_grad[0] == ans[0]",
    "a whole number of h": NUMERICAL.replace("h = 1e-6", "h = 10**-6"),
    "a numpy of points": "import numpy as np\np, step = np.array([2., 3., 4.]), 1e-6\n"
    "numerical_grad = [(f(*(p + step*row)) - f(*p))/step for row in np.eye(3)]",
}
NUMERICAL_WRONG = {
    "pasted": "numerical_grad = [-12.353553390593273, 10.25699027111255, 0.0625]",
    "the check's answers": "numerical_grad = ans",
    "gradf": "numerical_grad = gradf(2, 3, 4)",
    "gradf with a word on h": "h = 1e-6\nnumerical_grad = [x + 0*h for x in gradf(2, 3, 4)]",
    "both sides": SYMMETRIC.replace("numerical_grad2", "numerical_grad"),
    "at another point": NUMERICAL.replace("2, 3, 4", "2, 1, 1"),
    "b nudged along": NUMERICAL.replace("f(a+h, b, c)", "f(a+h, b+h, c)"),
    "one number": NUMERICAL + "numerical_grad = numerical_grad[0]",
    "two numbers": NUMERICAL + "numerical_grad = numerical_grad[:2]",
    "too large a step": NUMERICAL.replace("1e-6", "0.1"),
    "too small a step": NUMERICAL.replace("1e-6", "1e-15"),
    "not divided": NUMERICAL.replace(")/h", ")"),
    "the sign": NUMERICAL.replace("f(a+h, b, c) - f(a, b, c)", "f(a, b, c) - f(a+h, b, c)"),
    "an error in it": NUMERICAL.replace("f(a, b, c+h)", "f(a, b, c+k)"),
    "nan": NUMERICAL + "numerical_grad = [float('nan')]*3",
}
SYMMETRIC_RIGHT = {
    **{f"h = {h}": SYMMETRIC.replace("1e-5", h) for h in ("1e-3", "1e-4", "1e-6", "1e-8", "1e-10")},
    "a second numerical_grad": SYMMETRIC.replace("numerical_grad2", "numerical_grad"),
    "a loop": "numerical_grad2 = []\nfor i in range(3):\n  p, q = [2, 3, 4], [2, 3, 4]\n  p[i] += 1e-5\n"
    "  q[i] -= 1e-5\n"
    "  numerical_grad2.append((f(*p) - f(*q)) / 2e-5)",
    "h halved": SYMMETRIC.replace("+h", "+h/2").replace("-h", "-h/2").replace("(2*h)", "h"),
}
SYMMETRIC_WRONG = {
    "one side": NUMERICAL.replace("numerical_grad", "numerical_grad2"),
    "divided by h": SYMMETRIC.replace("(2*h)", "h"),
    "copied from the first": "numerical_grad2 = numerical_grad",
    "pasted": "numerical_grad2 = ans",
    "a mean of gradf": "numerical_grad2 = [(x + y)/2 for x, y in zip(gradf(2, 3, 4), numerical_grad)]",
    "half the way": SYMMETRIC.replace("a-h", "a"),
}


@pytest.mark.parametrize("name", GRADF_RIGHT)
def test_a_right_gradf_in_an_unusual_shape(name: str) -> None:
    assert unlike(grade(public(gradf=GRADF_RIGHT[name] + CHECK_GRADF))) == {}


@pytest.mark.parametrize("name", GRADF_WRONG)
def test_a_wrong_gradf_costs_gradf_alone(name: str) -> None:
    results = grade(public(gradf=GRADF_WRONG[name] + CHECK_GRADF))
    assert unlike(results, but={"gradf": "loses"}) == {}


@pytest.mark.parametrize("name", NUMERICAL_RIGHT)
def test_right_forward_differences_in_an_unusual_shape(name: str) -> None:
    assert unlike(grade(public(numerical=NUMERICAL_RIGHT[name]))) == {}


@pytest.mark.parametrize("name", NUMERICAL_WRONG)
def test_wrong_forward_differences_cost_themselves_alone(name: str) -> None:
    results = grade(public(numerical=NUMERICAL_WRONG[name] + FORWARD))
    assert unlike(results, but={"numerical_grad": "loses"}) == {}


@pytest.mark.parametrize("name", SYMMETRIC_RIGHT)
def test_right_symmetric_differences_in_an_unusual_shape(name: str) -> None:
    assert unlike(grade(public(symmetric=SYMMETRIC_RIGHT[name]))) == {}


@pytest.mark.parametrize("name", SYMMETRIC_WRONG)
def test_wrong_symmetric_differences_cost_themselves_alone(name: str) -> None:
    results = grade(public(symmetric=SYMMETRIC_WRONG[name] + BOTH_SIDES))
    assert unlike(results, but={"symmetric_grad": "loses"}) == {}


SPLIT: dict[str, Cells] = {
    "slopes in the cell before": inserted(
        "numerical", NAMED.rpartition("numerical_grad")[0], numerical="numerical_grad = [da, db, dc]\n"
    ),
    "inputs nudged in the cell before": inserted(
        "numerical", IN_PLACE.rpartition("numerical_grad")[0], numerical="numerical_grad = [da, db, dc]"
    ),
    "h and the point before": inserted("numerical", "h = 1e-6\na, b, c = 2, 3, 4", numerical=NUMERICAL.split("3, 4", 1)[1]),
    "the helper before": inserted(
        "numerical",
        HELPER.rpartition("numerical_grad")[0],
        numerical="numerical_grad" + HELPER.rpartition("numerical_grad")[2],
    ),
}


@pytest.mark.parametrize("name", SPLIT)
def test_numerical_gradients_over_several_cells(name: str) -> None:
    assert unlike(grade(SPLIT[name])) == {}


def test_a_finite_difference_for_gradf_keeps_the_points_for_its_numbers() -> None:
    assert by_name(grade(public(gradf=GRADF_WRONG["a finite difference"])))["gradf"].verdict == "partly_correct"
