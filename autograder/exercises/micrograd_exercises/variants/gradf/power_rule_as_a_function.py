"""The power rule is a nested function that is used for four of the terms."""


def gradf(a, b, c):
    def power_rule(x, k):
        return k * x**(k - 1)

    grad_a = -power_rule(a, 3) - power_rule(a, 0.5)
    grad_b = cos(3*b) * 3 + power_rule(b, 2.5)
    grad_c = -power_rule(c, -1)
    return grad_a, grad_b, grad_c
