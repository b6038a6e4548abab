"""The errors are averaged, where the largest is wanted.

If one of ten entries is wrong, how much of that is left in your answer?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    numbers = np.random.default_rng(seed).choice(x.size, size=min(count, x.size), replace=False)
    errors = []
    for number in numbers:
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        errors.append(rel_error(slope, gradient[place]))
    return np.mean(errors)
