"""All numbers are shuffled, and the first ones of them are taken; arrays are looked at flat."""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    rng = np.random.RandomState(seed)
    numbers = np.arange(np.size(x))
    rng.shuffle(numbers)
    flat = np.array(x, dtype=float).ravel()
    wanted = np.asarray(gradient).ravel()
    worst = 0
    for i in numbers[:count]:
        ends = []
        for side in (h, -h):
            there = flat.copy()
            there[i] += side
            ends.append(f(there.reshape(np.shape(x))))
        worst = max(worst, rel_error((ends[0] - ends[1]) / (2 * h), wanted[i]))
    return worst
