"""A function for the product rule is handed small functions."""


def log_sine_grad(x):
    def product_rule(u, du, v, dv):
        return lambda at: du(at) * v(at) + u(at) * dv(at)

    slope = product_rule(
        lambda at: 2 * log(at**2), lambda at: 4 / at, lambda at: sin(at**3), lambda at: 3 * at**2 * cos(at**3)
    )
    return slope(x)
