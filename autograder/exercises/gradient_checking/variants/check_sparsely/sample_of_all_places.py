"""Python's own generator draws a sample from the list of all places."""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    import random

    places = list(np.ndindex(np.shape(x)))
    chosen = random.Random(seed).sample(places, min(count, len(places)))
    errors = []
    for place in chosen:
        up, down = np.array(x, float), np.array(x, float)
        up[place] += h
        down[place] -= h
        errors.append(rel_error((f(up) - f(down)) / (2 * h), gradient[place]))
    return max(errors)
