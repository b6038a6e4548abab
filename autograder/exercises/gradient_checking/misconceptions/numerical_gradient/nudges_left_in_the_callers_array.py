"""The caller's own array is moved, and no entry of it is put back.

Print x before and after the call. Which line gives an entry its old number back?
"""


def numerical_gradient(f, x, h=1e-5):
    if x.dtype != float:
        x = x.astype(float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        x[place] += h
        above = f(x)
        x[place] -= 2 * h
        below = f(x)
        gradient[place] = (above - below) / (2 * h)
    return gradient
