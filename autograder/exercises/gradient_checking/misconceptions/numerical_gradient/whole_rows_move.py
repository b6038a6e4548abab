"""The loop counts along the first axis only. In an array of two axes a whole row moves, and all its entries get the
same slope.

What is x[0] when x has the shape (2, 3)? And how many slopes do you estimate there?
"""


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in range(len(x)):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient
