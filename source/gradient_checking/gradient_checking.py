# %% [markdown]
# # Checking gradients
#
# A derivative that you found on paper may be wrong, and a program that uses it will not say so: it only learns a
# little worse. So people who write gradients by hand check them against numbers, and in this notebook you will
#
# 1. write **a small library that checks derivatives**: how far two numbers are apart, numerical gradients of functions
#    of whole arrays, and a checker that says *right*, *wrong*, or that its points prove nothing;
# 2. find **derivatives of one number** by calculus, and let your library judge them;
# 3. find the shapes and the entries of **Jacobians**, the derivatives of functions of many numbers.
#
# The functions of parts 2 and 3 are those of exercises 5.1 to 5.5 of
# [Mathematics for Machine Learning](https://mml-book.github.io) by Deisenroth, Faisal and Ong. Chapter 5 of the book
# explains the rules. What a good gradient check looks like is told in the
# [notes of CS231n](https://cs231n.github.io/neural-networks-3/#gradcheck).
#
# How to work: run the cells from top to bottom. In the cells that say `# TODO`, write your answer **in place of the
# line that says so**. The cell after each answer compares what you get with what is right, and prints `OK` or `WRONG`.
# These checks are there to help you; your work is graded with other inputs, so a copied number earns nothing.
#
# You need numpy. Where matplotlib is missing, the cell that would draw prints a table.

# %% given="self_check"
# The checks below use this cell to compare your results with the right ones. Run it, and go on.
import traceback

import numpy as np


def compare(title, expected, result):
    """Compare what `result()` gives with what is expected: a number, a word, a list or an array."""
    try:
        lines = comparison(expected, result())
    except NotImplementedError as missing:
        print(f"{title}:  {missing}")
        return
    except Exception as problem:
        lines = [f"WRONG  {explain(problem)}"]
    print(f"{title}:", *lines, sep="\n  ")


def comparison(expected, yours):
    """The lines that compare two results."""
    if isinstance(expected, (str, bool)) or yours is None:
        word = "OK   " if same_word(expected, yours) else "WRONG"
        return [f"{word}  expected {expected!r}, yours {yours!r}"]
    right, got = np.array(expected, dtype=float), np.array(yours, dtype=float)
    if right.shape != got.shape:
        return [f"WRONG  expected the shape {right.shape}, yours has {got.shape}"]
    good = np.abs(got - right) <= 1e-6 * np.maximum(1e-3, np.abs(right))
    if np.all(good):
        return [f"OK     all {right.size} numbers" if right.size > 6 else f"OK     {shown(got)}"]
    wrong = np.argwhere(~good)
    lines = []
    for place in wrong[:3]:
        index = tuple(int(number) for number in place)
        where = f"at {list(index)} " if index else ""
        lines.append(f"WRONG  {where}expected {right[index]:.9g}, yours {got[index]:.9g}")
    return lines + ([f"WRONG  and {len(wrong) - 3} more"] if len(wrong) > 3 else [])


def same_word(expected, yours):
    """Whether two words, or two truth values, are the same; truth values of numpy count as well."""
    return isinstance(yours, (str, bool, np.bool_)) and expected == yours


def shown(numbers):
    """A number, or a small array, in one line."""
    looks = {"float_kind": lambda number: f"{number:.7g}"}
    return np.array2string(np.asarray(numbers), separator=", ", formatter=looks).replace("\n", "")


def explain(problem):
    """Say in one line what went wrong, and where in your code."""
    places = traceback.extract_tb(problem.__traceback__)
    place = [place for place in places if "site-packages" not in place.filename][-1]
    yours = place.line and place.name not in ("compare", "comparison", "<lambda>")
    where = f", in {place.name}: {place.line}" if yours else ""
    return f"{type(problem).__name__}: {problem}{where}"

# %% [markdown]
# ## Part 1: a library that checks derivatives
#
# ### How far apart are two numbers?
#
# Two slopes that should be equal never are, to the last digit. Is a difference of 0.001 much? Between 1000 and 1000.001
# it is nothing, between 0.001 and 0.002 it is everything. So one divides by the size of the numbers themselves:
#
# $$\frac{|x - y|}{\max(10^{-8},\; |x| + |y|)}$$
#
# This *relative error* is 0 for equal numbers, and 1 where only one of the two is 0, or where they have opposite signs.
# The $10^{-8}$ is only there for two numbers that are both 0, or as good as 0. Of two arrays, take the **largest** of
# the relative errors of their entries.

# %% answer="rel_error_answer"
def rel_error(x, y):
    """The relative error of two numbers, or the largest one of two numpy arrays of the same shape.

    What happens in your formula when both numbers are 0? When both are negative?
    When they have opposite signs?
    """
    ### BEGIN SOLUTION
    difference = np.abs(x - y)
    size = np.maximum(1e-8, np.abs(x) + np.abs(y))
    return np.max(difference / size)
    ### END SOLUTION
    raise NotImplementedError("rel_error is not written yet")  # TODO: replace this line

# %% exercise="rel_error"
compare("rel_error(2, 3)", 0.2, lambda: rel_error(2, 3))
compare("rel_error(-3, -2)", 0.2, lambda: rel_error(-3, -2))
compare("rel_error(0.5, -0.25)", 1.0, lambda: rel_error(0.5, -0.25))
compare("rel_error(0, 0)", 0.0, lambda: rel_error(0.0, 0.0))
compare("rel_error(0, 2e-9)", 0.2, lambda: rel_error(0.0, 2e-9))
compare("rel_error of two arrays", 0.25,
        lambda: rel_error(np.array([[1.0, 5.0], [-2.0, 0.0]]), np.array([[1.0, 3.0], [-2.0, 0.0]])))

# %% [markdown]
# ### The numerical gradient of a function of an array
#
# Now `f` takes a whole numpy array `x` and returns one number. Its gradient is an array of the same shape as `x`: each
# entry says how strongly `f` depends on that entry of `x`, while all others stay where they are. Estimate every entry by
# the symmetric difference,
#
# $$\frac{f(x + h\,e) - f(x - h\,e)}{2h}$$
#
# where $e$ is 1 at that entry, and 0 everywhere else.
#
# Three things go wrong easily. The caller still needs `x`, so it must be afterwards what it was before. An array may have
# any shape: `np.ndindex(x.shape)` runs through all places of all of them. And an array of **whole numbers** cannot hold a
# step of 0.00001: what does `x[0] += 1e-5` do to `np.array([1, 0, 25])`? Try it.

# %% answer="numerical_gradient_answer"
def numerical_gradient(f, x, h=1e-5):
    """The gradient of f at x, by symmetric differences with the step h; f(x) is one number.

    Which entries of x keep their value while one of them moves? And what do you do with whole numbers?
    """
    ### BEGIN SOLUTION
    x = np.array(x, dtype=float)  # a copy, and of decimal numbers
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
    ### END SOLUTION
    raise NotImplementedError("numerical_gradient is not written yet")  # TODO: replace this line

# %% exercise="numerical_gradient"
def _first_times_square_of_second(x):
    return x[0] * x[1] ** 2


def _afterwards(x):
    """What is in x after its gradient was asked for."""
    numerical_gradient(np.sum, x)
    return x


compare("x[0] * x[1]**2  at [3.0, -2.0]", [4.0, -12.0],
        lambda: numerical_gradient(_first_times_square_of_second, np.array([3.0, -2.0])))
compare("the same with whole numbers, at [3, -2]", [4.0, -12.0],
        lambda: numerical_gradient(_first_times_square_of_second, np.array([3, -2])))
compare("the sum of x**3  at [[1.0, 2.0], [0.5, -1.0]], with h = 0.1", [[3.01, 12.01], [0.76, 3.01]],
        lambda: numerical_gradient(lambda x: np.sum(x ** 3), np.array([[1.0, 2.0], [0.5, -1.0]]), 0.1))
compare("x = [0.1, 0.7] afterwards", [0.1, 0.7], lambda: _afterwards(np.array([0.1, 0.7])))

# %% [markdown]
# ### When the function returns an array
#
# In a network, `f` is often a layer in the middle: it takes an array and returns an array, and what comes after it has
# already sent back a gradient for each entry of the **result**. It is called `dout`, and has the shape of `f(x)`. What is
# wanted is the gradient for each entry of `x`:
#
# $$\frac{\partial}{\partial x}\; \sum_i \mathrm{dout}_i \cdot f(x)_i$$
#
# In words: move an entry of `x`, see how much **every** entry of the result moves, weigh each of these movements with its
# entry of `dout`, and add them up.
#
# Be careful with functions that give back the very array that they were given. `f = lambda x: x` is one: if you change
# `x` in place after you called it, you change what it returned.

# %% answer="numerical_gradient_array_answer"
def numerical_gradient_array(f, x, dout, h=1e-5):
    """The gradient of the sum of dout * f(x) for x, by symmetric differences.

    dout has the shape of f(x). Which shape does the answer have: that of x, or that of dout?
    And what is the answer if dout is all zeros?
    """
    ### BEGIN SOLUTION
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)  # of every entry of the result
        gradient[place] = np.sum(dout * slope)
    return gradient
    ### END SOLUTION
    raise NotImplementedError("numerical_gradient_array is not written yet")  # TODO: replace this line

# %% exercise="numerical_gradient_array"
def _sum_and_product(x):
    return np.array([x[0] + x[1], x[0] * x[1], x[1] ** 2])


compare("[a + b, a * b, b**2]  at [2.0, 3.0], dout = [1, 10, 100]", [31.0, 621.0],
        lambda: numerical_gradient_array(_sum_and_product, np.array([2.0, 3.0]), np.array([1.0, 10.0, 100.0])))
compare("the same with whole numbers", [31.0, 621.0],
        lambda: numerical_gradient_array(_sum_and_product, np.array([2, 3]), np.array([1, 10, 100])))
compare("f(x) = x, which gives back the array itself", [[0.5, -2.0], [3.0, 0.25]],
        lambda: numerical_gradient_array(lambda x: x, np.array([[1.0, 2.0], [3.0, 4.0]]),
                                         np.array([[0.5, -2.0], [3.0, 0.25]])))
compare("a * b, one plain number, with dout = 2", [6.0, 4.0],
        lambda: numerical_gradient_array(lambda x: float(x[0] * x[1]), np.array([2.0, 3.0]), 2.0))

# %% [markdown]
# ### A checker of derivatives
#
# `check_derivative` is handed a function `f` of one number, what somebody says is its derivative, `df`, and points `xs`.
# It compares `df(x)` with the symmetric difference of `f` at every point, and returns one of three words:
#
# - `"wrong"`, if the two disagree at one of the points, or at several;
# - `"no power"`, if they agree, but the numerical slope is 0 at every point, give or take $10^{-6}$. A wrong derivative
#   that is also 0 there would have passed, so nothing is proved;
# - `"right"`, if they agree and at least one slope is larger than that.
#
# Two slopes agree if they differ by no more than $10^{-7}$, **or** if their relative error is at most $10^{-6}$. It takes
# both: at a flat point the numerical slope of a right derivative is not quite 0, so that the relative error is large; on
# a steep function a difference of $10^{-7}$ is less than what gets lost in rounding.
#
# And what if `df(x)` is `nan`, which is not equal to anything, not even to itself? Then they surely do not agree.

# %% answer="check_derivative_answer"
def check_derivative(f, df, xs, h=1e-5):
    """One of three words: does df agree with the slopes of f at the points xs?

    When is a point reason enough to stop? And when do you know that no point had any power?
    """
    ### BEGIN SOLUTION
    power = False
    for x in xs:
        slope = (f(x + h) - f(x - h)) / (2 * h)
        if not (abs(slope - df(x)) <= 1e-7 or rel_error(slope, df(x)) <= 1e-6):
            return "wrong"
        if abs(slope) > 1e-6:
            power = True
    return "right" if power else "no power"
    ### END SOLUTION
    raise NotImplementedError("check_derivative is not written yet")  # TODO: replace this line

# %% exercise="check_derivative"
compare("x**2 and 2*x  at 1.5, -2, 0", "right",
        lambda: check_derivative(lambda x: x ** 2, lambda x: 2 * x, [1.5, -2.0, 0.0]))
compare("x**3 and 3*x**2  at the whole numbers 1, 0, 25", "right",
        lambda: check_derivative(lambda x: x ** 3, lambda x: 3 * x ** 2, np.array([1, 0, 25])))
compare("x**3 and 3*x  at 1, 0, 25", "wrong",
        lambda: check_derivative(lambda x: x ** 3, lambda x: 3 * x, [1.0, 0.0, 25.0]))
compare("x**2 and 2*x + 0.0001  at 1.5, 4", "wrong",
        lambda: check_derivative(lambda x: x ** 2, lambda x: 2 * x + 1e-4, [1.5, 4.0]))
compare("x**3 and 7*x**3  at 0, where both are flat", "no power",
        lambda: check_derivative(lambda x: x ** 3, lambda x: 7 * x ** 3, [0.0]))

# %% [markdown]
# ### A few entries are enough
#
# The numerical gradient asks `f` twice for **each** entry of `x`. The weights of a network are millions, and then one
# looks at a few of them only, at places that are drawn at random. They must be *different* places: whoever draws with
# repetition checks some entries twice and others never.
#
# `np.random.default_rng(seed)` is a generator of random numbers, and its method `choice` can draw from the numbers
# `0, 1, ... n-1`; look up how to tell it that nothing may be drawn twice. `np.unravel_index` turns the number of an entry
# into its place in an array of any shape.

# %% answer="check_sparsely_answer"
def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    """The largest rel_error between entries of gradient and slopes of f at x, at random places.

    f(x) is one number, and gradient has the shape of x. The slopes are symmetric differences. So many
    different entries are looked at as count says, and all of them if x has no more than that.
    How many calls of f are that? And is x what it was before?
    """
    ### BEGIN SOLUTION
    x = np.array(x, dtype=float)
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    worst = 0.0
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
    ### END SOLUTION
    raise NotImplementedError("check_sparsely is not written yet")  # TODO: replace this line

# %% exercise="check_sparsely"
def _calls_of_f(count):
    """How often check_sparsely asks the function, for an array of 5 times 4 numbers."""
    asked = []

    def f(x):
        asked.append(1)
        return np.sum(x ** 2)

    check_sparsely(f, np.ones((5, 4)), 2 * np.ones((5, 4)), count)
    return len(asked)


def _one_wrong_entry():
    gradient = np.array([[2.0, 4.0, 6.0], [8.0, 10.0, 12.0]])
    gradient[1, 0] = 24.0
    return check_sparsely(lambda x: np.sum(x ** 2), np.array([[1, 2, 3], [4, 5, 6]]), gradient, 6)


compare("sum of x**2, and a gradient of 3*x", 0.2,
        lambda: check_sparsely(lambda x: np.sum(x ** 2), np.ones(50), 3 * np.ones(50)))
compare("six entries of six, of which one is wrong", 0.5, _one_wrong_entry)
compare("calls of f for 7 of 20 entries", 14, lambda: _calls_of_f(7))
compare("calls of f when there are only 20 entries, and count is 100", 40, lambda: _calls_of_f(100))

# %% [markdown]
# ## Part 2: derivatives of one number
#
# From here on, find the derivatives **by calculus**: your function must give the exact slope, and a difference of two
# values of `f` is not exact. Then the check under each answer shows you two things: whether your derivative has the right
# values, and what your own `check_derivative` thinks of it.

# %% given="own_check"
def own_check(f, df, xs):
    """Let your check_derivative judge your derivative."""
    try:
        word = check_derivative(f, df, xs)
    except NotImplementedError as missing:
        print(f"your own checker has nothing to say: {missing}")
    except Exception as problem:
        print(f"your own checker stopped: {explain(problem)}")
    else:
        print(f"your own checker says: {word}")

# %% [markdown]
# ### A cube
#
# To begin with, something that you know. It should work for a number and for a numpy array, whole numbers or not.

# %% given="the_cube"
def cube(x):
    return x * x * x

# %% answer="cube_grad_answer"
def cube_grad(x):
    """The derivative of cube at x, for a number or entry by entry for an array."""
    ### BEGIN SOLUTION
    return 3 * x**2
    ### END SOLUTION
    raise NotImplementedError("cube_grad is not written yet")  # TODO: replace this line

# %% exercise="cube"
compare("cube_grad at 1, 0, 25", [3.0, 0.0, 1875.0], lambda: cube_grad(np.array([1, 0, 25])))
compare("cube_grad at -0.5", 0.75, lambda: cube_grad(-0.5))
own_check(cube, cube_grad, [1.0, 0.0, 25.0, -0.5])

# %% [markdown]
# ### 5.1: a logarithm times a sine
#
# $$f(x) = \log(x^4)\,\sin(x^3)$$
#
# The logarithm is the natural one. `f` has a value for every number but 0, for negative ones too. Does your derivative?
# And some people add a small number to a denominator, to be safe when `x` is 0. What does that do to the slope at 0.1?

# %% given="the_log_sine"
from math import cos, log, sin


def log_sine(x):
    return log(x**4) * sin(x**3)

# %% answer="log_sine_grad_answer"
def log_sine_grad(x):
    """The derivative of log_sine at the number x, which is not 0.

    Which rule is for a product? Which one is for a function inside a function, and how often
    do you need it here?
    """
    ### BEGIN SOLUTION
    return 4 / x * sin(x**3) + log(x**4) * 3 * x**2 * cos(x**3)
    ### END SOLUTION
    raise NotImplementedError("log_sine_grad is not written yet")  # TODO: replace this line

# %% exercise="log_sine"
compare("log_sine_grad(1)", 3.365883939231586, lambda: log_sine_grad(1.0))
compare("log_sine_grad(-2)", -2.862224540632461, lambda: log_sine_grad(-2.0))
compare("log_sine_grad(0.1)", -0.236310066058665, lambda: log_sine_grad(0.1))
own_check(log_sine, log_sine_grad, [0.1, 0.5, 1.0, 1.3, -0.8, -2.0])

# %% [markdown]
# ### 5.2: the logistic sigmoid
#
# $$f(x) = \frac{1}{1 + e^{-x}}$$
#
# It squashes any number into the range from 0 to 1. Far out on either side it is flat, and that is where formulas break:
# `exp` of Python's `math` stops with an `OverflowError` above 709, so that the function below has no value at -800. Its
# slope there is as good as 0, on both sides. Your derivative should say so, and not stop.

# %% given="the_sigmoid"
from math import exp


def sigmoid(x):
    return 1 / (1 + exp(-x))

# %% answer="sigmoid_grad_answer"
def sigmoid_grad(x):
    """The derivative of sigmoid at the number x, which may be as far out as -800 or 800.

    What do you see when you compare the slopes at -2 and at 2? And which sign of its argument does
    no harm to exp?
    """
    ### BEGIN SOLUTION
    small = exp(-abs(x))  # the slope is the same at x and at -x, and this one is never large
    return small / (1 + small) ** 2
    ### END SOLUTION
    raise NotImplementedError("sigmoid_grad is not written yet")  # TODO: replace this line

# %% exercise="sigmoid"
compare("sigmoid_grad(0)", 0.25, lambda: sigmoid_grad(0.0))
compare("sigmoid_grad(1)", 0.19661193324148185, lambda: sigmoid_grad(1.0))
compare("sigmoid_grad(-3)", 0.045176659730912137, lambda: sigmoid_grad(-3.0))
compare("sigmoid_grad(-800)", 0.0, lambda: sigmoid_grad(-800.0))
compare("sigmoid_grad(800)", 0.0, lambda: sigmoid_grad(800.0))
own_check(sigmoid, sigmoid_grad, [0.0, 1.0, -3.0, 7.0])

# %% [markdown]
# ### 5.3: a bell curve
#
# $$f(x) = \exp\!\left(-\frac{1}{2\sigma^2}\,(x - \mu)^2\right)$$
#
# The bell has its top at $\mu$, and $\sigma$ says how wide it is. Watch what stands below the fraction bar when you write
# it as code: `1 / 2 * sigma**2` is something else.

# %% given="the_gaussian"
def gaussian(x, mu, sigma):
    return exp(-((x - mu) ** 2) / (2 * sigma**2))

# %% answer="gaussian_grad_answer"
def gaussian_grad(x, mu, sigma):
    """The derivative of gaussian for x, at the numbers x, mu and sigma.

    On which side of the top does the bell rise? And which is steeper, a narrow bell or a wide one?
    """
    ### BEGIN SOLUTION
    bell = exp(-((x - mu) ** 2) / (2 * sigma**2))
    return -(x - mu) / sigma**2 * bell
    ### END SOLUTION
    raise NotImplementedError("gaussian_grad is not written yet")  # TODO: replace this line

# %% exercise="gaussian"
compare("gaussian_grad(39, 42, 3)", 0.20217688657087782, lambda: gaussian_grad(39.0, 42.0, 3.0))
compare("gaussian_grad(46.5, 42, 3)", -0.16232623367917487, lambda: gaussian_grad(46.5, 42.0, 3.0))
compare("gaussian_grad(0.25, 0, 0.5)", -0.88249690258459546, lambda: gaussian_grad(0.25, 0.0, 0.5))
own_check(lambda x: gaussian(x, 42, 3), lambda x: gaussian_grad(x, 42, 3), [36.0, 39.0, 42.0, 43.0, 46.5])

# %% [markdown]
# Does it matter **where** a derivative is checked? This cell hands a wrong one, in which the factor
# $1/\sigma^2$ is lost, to your checker: once near the top of the bell, once far out, and once at the top itself. Before
# you run it, guess what it will say.

# %% given="where_to_look"
def without_the_factor(x):
    """A wrong derivative of the bell with its top at 42 and sigma = 3."""
    return -(x - 42) * gaussian(x, 42, 3)


for place, xs in [("near the top", [39.0, 44.0]), ("far out", [1.0, 7.5, 12.0]), ("at the top", [42.0])]:
    print(f"{place}: ", end="")
    own_check(lambda x: gaussian(x, 42, 3), without_the_factor, xs)

# %% [markdown]
# ### 5.4: Taylor polynomials
#
# A [Taylor polynomial](https://en.wikipedia.org/wiki/Taylor_series) of degree $n$ is the polynomial that has, at one
# point, the same value as $f$ and the same first $n$ derivatives. At the point 0 it is
#
# $$T_n(x) = c_0 + c_1 x + c_2 x^2 + \dots + c_n x^n \qquad\text{with}\qquad c_k = \frac{f^{(k)}(0)}{k!}$$
#
# where $f^{(k)}$ is the k-th derivative of $f$, and $f^{(0)}$ is $f$ itself. Find the coefficients for
#
# $$f(x) = \sin(x) + \cos(x)$$
#
# Write down its first few derivatives, and their values at 0. After how many of them does it begin again?

# %% given="the_wave"
from math import factorial  # factorial(5) is 120


def wave(x):
    return sin(x) + cos(x)

# %% answer="taylor_coefficients_answer"
def taylor_coefficients(n):
    """The list [c_0, c_1, ... c_n]: the coefficients of the Taylor polynomial of wave at 0.

    They are plain numbers, and n, the degree, is 0, 1, 2 or any larger whole number.
    """
    ### BEGIN SOLUTION
    slopes = [1, 1, -1, -1]  # of f, f', f'' and f''' at 0; then they repeat
    return [slopes[k % 4] / factorial(k) for k in range(n + 1)]
    ### END SOLUTION
    raise NotImplementedError("taylor_coefficients is not written yet")  # TODO: replace this line

# %% exercise="taylor"
compare("taylor_coefficients(0)", [1.0], lambda: taylor_coefficients(0))
compare("taylor_coefficients(3)", [1.0, 1.0, -1 / 2, -1 / 6], lambda: taylor_coefficients(3))
compare("taylor_coefficients(5)", [1.0, 1.0, -1 / 2, -1 / 6, 1 / 24, 1 / 120],
        lambda: taylor_coefficients(5))

# %% [markdown]
# Each polynomial stays near the function a little longer than the one before. How far do you get with degree 5?

# %% given="plot_polynomials"
def polynomial(coefficients, x):
    """The value of a polynomial at x."""
    return sum(c * x**k for k, c in enumerate(coefficients))


def plot_polynomials():
    """Draw the function and its first six Taylor polynomials; print a table where matplotlib is missing."""
    try:
        every = [[float(c) for c in taylor_coefficients(n)] for n in range(6)]
    except NotImplementedError as missing:
        print(f"Nothing to draw: {missing}.")
        return
    except Exception as problem:
        print(f"Nothing to draw. {explain(problem)}")
        return
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("matplotlib is not installed here, so this is a table in place of a plot.")
        print("x".rjust(5), "f(x)".rjust(8), *(f"T{n}(x)".rjust(8) for n in range(6)))
        for x in [-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0]:
            row = [wave(x), *(polynomial(coefficients, x) for coefficients in every)]
            print(f"{x:5.1f}", *(f"{value:8.3f}" for value in row))
        return
    xs = np.linspace(-4, 4, 200)
    _, axes = plt.subplots(figsize=(8, 4.5))
    axes.plot(xs, [wave(x) for x in xs], color="black", linewidth=3, label="sin(x) + cos(x)")
    colours = ["#999999", "#E69F00", "#56B4E9", "#009E73", "#D55E00", "#0072B2"]
    styles = [":", "--", "-.", "--", "-.", "-"]
    for n, (coefficients, colour, style) in enumerate(zip(every, colours, styles)):
        axes.plot(xs, [polynomial(coefficients, x) for x in xs], style, color=colour, label=f"degree {n}")
    axes.set(xlabel="x", ylim=(-4, 4), title="Taylor polynomials at 0")
    axes.grid(alpha=0.3)
    axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1))
    plt.tight_layout()
    plt.show()


plot_polynomials()

# %% [markdown]
# ## Part 3: Jacobians
#
# ### 5.5: which shape does a derivative have?
#
# When a function takes an array and returns an array, *every* entry of the result has a slope for *every* entry of the
# input. All of them together are the [Jacobian](https://en.wikipedia.org/wiki/Jacobian_matrix_and_determinant). In this
# notebook its first indices say which entry of the **result** is meant, and its last ones which entry of the **input**; a
# plain number has no index at all. So the slope of `f(x)[i, j]` for `x[k]` stands at `[i, j, k]`.
#
# | function | input | result |
# |---|---|---|
# | $f_1(x) = \sin(x_0)\cos(x_1)$ | $x$: 2 numbers | a number |
# | $f_2(x, y) = x^\top y$ | $x$ and $y$: $n$ numbers each | a number |
# | $f_3(x) = x\,x^\top$ | $x$: $n$ numbers | an array of $n \times n$ numbers, $x_i x_j$ at `[i, j]` |
# | $f_4(x) = A x$, with a constant $A$ of $m \times n$ numbers | $x$: $n$ numbers | $m$ numbers |
#
# (The fourth is ours.) Which shapes do the derivatives have? Of $f_2$, look at the derivative for $x$ alone, while $y$
# stands still.

# %% answer="jacobian_shapes_answer"
def jacobian_shapes(n, m):
    """The shapes of the derivatives of f1, f2, f3 and f4 for x: four tuples, such as (4, 2) or (5,)."""
    ### BEGIN SOLUTION
    return [(2,), (n,), (n, n, n), (m, n)]
    ### END SOLUTION
    raise NotImplementedError("jacobian_shapes is not written yet")  # TODO: replace this line

# %% exercise="shapes"
def _counts(number, n, m):
    """How many indices one of your four shapes has, and how many entries an array of that shape has."""
    shapes = jacobian_shapes(n, m)
    if len(shapes) != 4:
        raise ValueError(f"there are to be four shapes, yours are {len(shapes)}")
    return [len(shapes[number - 1]), np.prod(shapes[number - 1])]


for _number, _right in [(1, [1, 2]), (2, [1, 3]), (3, [3, 27]), (4, [2, 15])]:
    compare(f"f{_number}, for n = 3 and m = 5: indices, entries", _right, lambda: _counts(_number, 3, 5))

# %% [markdown]
# ### The derivative of f1
#
# From a shape to the numbers. Here the input is an array `x` of two numbers, and so is the answer.

# %% given="own_check_of_jacobians"
def own_check_of_jacobian(f, jacobian, x):
    """Let your library judge your Jacobian: one entry of the result after the other."""
    try:
        jacobian = np.array(jacobian(x), dtype=float)
        result = np.array(f(x))
        worst = 0.0
        for place in np.ndindex(result.shape):
            dout = np.zeros_like(result)
            dout[place] = 1.0
            worst = max(worst, rel_error(numerical_gradient_array(f, x, dout), jacobian[place]))
    except NotImplementedError as missing:
        print(f"your own library has nothing to say: {missing}")
    except Exception as problem:
        print(f"your own library stopped: {explain(problem)}")
    else:
        print(f"your own library says: the largest relative error is {worst:.1e}")

# %% given="the_sine_cosine"
def sine_cosine(x):
    return sin(x[0]) * cos(x[1])

# %% answer="jacobian_sine_cosine_answer"
def jacobian_sine_cosine(x):
    """The derivative of sine_cosine at x: a numpy array, the slope for x[0] and the one for x[1]."""
    ### BEGIN SOLUTION
    return np.array([cos(x[0]) * cos(x[1]), -sin(x[0]) * sin(x[1])])
    ### END SOLUTION
    raise NotImplementedError("jacobian_sine_cosine is not written yet")  # TODO: replace this line

# %% exercise="jacobian_sine_cosine"
compare("at [0.5, 2.0]", [-0.36520320693961544, -0.4359404086073183],
        lambda: jacobian_sine_cosine(np.array([0.5, 2.0])))
compare("at [-1.0, 0.25]", [0.5235056156345448, 0.2081832532392761],
        lambda: jacobian_sine_cosine(np.array([-1.0, 0.25])))
own_check_of_jacobian(sine_cosine, jacobian_sine_cosine, np.array([0.5, 2.0]))

# %% [markdown]
# Would `x = [1.0, 1.0]` be a good point to check it at? What would you not see there?
#
# ### The derivatives of f2
#
# The scalar product has two inputs, and so two derivatives.

# %% given="the_dot"
def dot(x, y):
    return x @ y

# %% answer="jacobian_dot_answer"
def jacobian_dot(x, y):
    """The two derivatives of dot at the arrays x and y, as a pair: for x first, then for y."""
    ### BEGIN SOLUTION
    return y, x
    ### END SOLUTION
    raise NotImplementedError("jacobian_dot is not written yet")  # TODO: replace this line

# %% exercise="jacobian_dot"
compare("at x = [1, 2, 3], y = [0.5, -4, 7]", [[0.5, -4.0, 7.0], [1.0, 2.0, 3.0]],
        lambda: jacobian_dot(np.array([1.0, 2.0, 3.0]), np.array([0.5, -4.0, 7.0])))
own_check_of_jacobian(lambda x: dot(x, np.array([0.5, -4.0, 7.0])),
                      lambda x: jacobian_dot(x, np.array([0.5, -4.0, 7.0]))[0], np.array([1.0, 2.0, 3.0]))

# %% [markdown]
# ### The derivative of f3
#
# The last one has $n \cdot n \cdot n$ entries, and many of them are 0. Take a small case first. For $n = 2$ the result is
#
# $$\begin{pmatrix} x_0 x_0 & x_0 x_1 \\ x_1 x_0 & x_1 x_1 \end{pmatrix}$$
#
# What is the slope of each of its four entries for $x_0$? And of $x_i x_j$ for $x_k$, when $k$ is neither $i$ nor $j$;
# when it is one of the two; when it is both?

# %% given="the_outer"
def outer(x):
    return np.outer(x, x)

# %% answer="jacobian_outer_answer"
def jacobian_outer(x):
    """The derivative of outer at x: at [i, j, k] stands the slope of x[i] * x[j] for x[k]."""
    ### BEGIN SOLUTION
    n = len(x)
    same = np.eye(n)  # 1 where two indices are equal, else 0
    jacobian = np.zeros((n, n, n))
    for i, j, k in np.ndindex(n, n, n):
        jacobian[i, j, k] = same[i, k] * x[j] + x[i] * same[j, k]
    return jacobian
    ### END SOLUTION
    raise NotImplementedError("jacobian_outer is not written yet")  # TODO: replace this line

# %% exercise="jacobian_outer"
compare("at [3, 5]", [[[6.0, 0.0], [5.0, 3.0]], [[5.0, 3.0], [0.0, 10.0]]],
        lambda: jacobian_outer(np.array([3.0, 5.0])))
compare("the slopes of x[0] * x[2], at [2, 3, 7]", [7.0, 0.0, 2.0],
        lambda: jacobian_outer(np.array([2.0, 3.0, 7.0]))[0, 2])
compare("the slopes of x[1] * x[1], at [2, 3, 7]", [0.0, 6.0, 0.0],
        lambda: jacobian_outer(np.array([2.0, 3.0, 7.0]))[1, 1])
own_check_of_jacobian(outer, jacobian_outer, np.array([2.0, 3.0, 7.0]))

# %% [markdown]
# ## In your own words
#
# A colleague checked the derivative of the bell curve of exercise 5.3, with $\mu = 42$ and $\sigma = 3$, at ten random
# points between 0 and 20. All ten agreed, and yet the derivative was wrong. How can that be? Say it in two or three
# sentences, and name two things that you would do in another way.

# %% [markdown] written="why_a_check_may_prove_nothing" points=6
# ### BEGIN SOLUTION
# Between 0 and 20 every point is more than seven sigmas from the top. The bell and its slope are almost 0 there, so that
# any wrong derivative that has the bell as a factor is almost 0 as well: the check compared 0 with 0.
#
# I would take points where the slope is not small, such as one sigma to the left and two to the right of the top, and
# have the checker count the points whose slope is large enough to say anything. It should speak up when there are none.
# ### END SOLUTION
