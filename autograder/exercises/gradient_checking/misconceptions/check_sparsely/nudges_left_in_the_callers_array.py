"""The caller's own array is moved, and no entry of it is put back.

Print x before and after the call. Which line gives an entry its old number back?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    if x.dtype != float:
        x = x.astype(float)
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    worst = 0.0
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        slope = (above - below) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
