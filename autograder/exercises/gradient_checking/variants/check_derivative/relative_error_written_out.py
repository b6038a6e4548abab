"""The relative error is written out as a product, and informative points are counted."""


def check_derivative(f, df, xs, h=1e-5):
    informative = 0
    for x in xs:
        high, low = f(x + h), f(x - h)
        a, b = (high - low) / (2 * h), df(x)
        limit = max(1e-7, 1e-6 * max(1e-8, abs(a) + abs(b)))
        if abs(a - b) <= limit:
            informative += abs(a) > 1e-6
        else:
            return "wrong"
    return ["no power", "right"][int(informative > 0)]
