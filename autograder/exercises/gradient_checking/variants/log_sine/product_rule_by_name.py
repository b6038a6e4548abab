"""The two factors and their derivatives have names."""


def log_sine_grad(x):
    u, v = log(x**4), sin(x**3)
    du = 4 * x**3 / x**4
    dv = cos(x**3) * (3 * x**2)
    return du * v + u * dv
