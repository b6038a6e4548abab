"""The pair of the factors of sine and cosine is differentiated again and again."""


def taylor_coefficients(n):
    sine, cosine = 1, 1
    found, below = (), 1
    for k in range(n + 1):
        found += (cosine / below,)
        sine, cosine = -cosine, sine
        below *= k + 1
    return found
