"""Slopes and entries are collected in two arrays, which are compared at once."""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    chosen = sorted(np.random.default_rng(seed).permutation(x.size)[:count])
    slopes = []
    for i in chosen:
        old = x.flat[i]
        x.flat[i] = old + h
        above = f(x)
        x.flat[i] = old - h
        below = f(x)
        x.flat[i] = old
        slopes.append((above - below) / (2 * h))
    return rel_error(np.array(slopes), np.array([gradient.flat[i] for i in chosen]))
