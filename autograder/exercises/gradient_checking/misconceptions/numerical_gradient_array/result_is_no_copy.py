"""Where f gives back the array that it was handed, both results are one and the same array, and their difference is
0.

With f = lambda x: x, print above before and after you move x to the other side. Why does it change?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        old = x[place]
        x[place] = old + h
        above = f(x)
        x[place] = old - h
        below = f(x)
        x[place] = old
        gradient[place] = np.sum(dout * (above - below)) / (2 * h)
    return gradient
