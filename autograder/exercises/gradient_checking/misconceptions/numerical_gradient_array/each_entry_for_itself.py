"""Each entry of x is compared with the entry of the result at the same place, as if it moved no other one.

Which entries of [a + b, a * b] move when only a does? And may the result have another shape than x?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        gradient[place] = dout[place] * slope[place]
    return gradient
