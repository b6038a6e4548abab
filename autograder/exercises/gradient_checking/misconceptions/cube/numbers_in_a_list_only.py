"""The slopes are computed in a loop over x, which a single number does not allow.

What does Python say to `for number in 2.5`?
"""


def cube_grad(x):
    return np.array([3 * number**2 for number in x])
