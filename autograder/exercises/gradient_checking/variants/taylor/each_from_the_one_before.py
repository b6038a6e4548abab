"""Each coefficient is made of the one before."""


def taylor_coefficients(n):
    coefficients = [1.0]
    for k in range(1, n + 1):
        sign = -1 if k % 2 == 0 else 1
        coefficients.append(coefficients[-1] * sign / k)
    return coefficients
