"""The coefficients of the sine and of the cosine are added, as numpy arrays."""


def taylor_coefficients(n):
    k = np.arange(n + 1)
    size = np.array([1.0 / factorial(int(one)) for one in k])
    sine = np.where(k % 2 == 1, (-1.0) ** (k // 2), 0.0)
    cosine = np.where(k % 2 == 0, (-1.0) ** (k // 2), 0.0)
    return (sine + cosine) * size
