"""Every other coefficient is negative, where the signs change after two.

Which signs have f(0), f'(0), f''(0) and f'''(0)?
"""


def taylor_coefficients(n):
    return [(-1) ** k / factorial(k) for k in range(n + 1)]
