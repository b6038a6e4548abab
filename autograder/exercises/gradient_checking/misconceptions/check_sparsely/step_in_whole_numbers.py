"""In an array of whole numbers, the step of 0.00001 becomes 0, so that f does not move at all.

Print step for x = np.array([2, 5, -1]). Which kind of numbers does an array made with zeros_like hold?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    worst = 0.0
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
