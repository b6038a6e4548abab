"""All entries are checked, whatever count says.

How many calls of f does your code make for an array of a million entries, when three are asked for?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    worst = 0.0
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
