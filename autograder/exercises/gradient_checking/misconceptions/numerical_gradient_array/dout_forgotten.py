"""The movements of all entries of the result are added up, but none of them is weighed with dout.

What should your answer be if dout is all zeros?
"""


def numerical_gradient_array(f, x, dout, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[place] = h
        gradient[place] = np.sum(f(x + step) - f(x - step)) / (2 * h)
    return gradient
