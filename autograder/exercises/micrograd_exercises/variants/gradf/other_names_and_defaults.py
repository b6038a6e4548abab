"""The arguments have other names and defaults, and the slopes are collected by `append`."""


def gradf(x=2, y=3, z=4):
    grads = []
    grads.append(-(3 * x**2 + 0.5 / x**0.5))
    grads.append(3 * cos(3*y) + 2.5 * y**1.5)
    grads.append(z**-2 if z > 0 else 1 / z**2)
    return grads
