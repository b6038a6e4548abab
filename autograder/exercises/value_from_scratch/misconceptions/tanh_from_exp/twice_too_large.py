"""Two is added in place of one.

Far out, where e is huge, what is the quotient? And at 0, where e is 1?
"""


def tanh_from_exp(x):
    e = (2 * x).exp()
    return (e - 1) / (e + 2)
