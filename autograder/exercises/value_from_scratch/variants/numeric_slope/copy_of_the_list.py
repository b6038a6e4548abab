"""A copy is nudged downwards."""


def numeric_slope(build, numbers, place):
    nudged = list(numbers)
    nudged[place] -= 1e-5
    high, low = (build(*[Value(x, label=str(x)) for x in some]).data for some in (numbers, nudged))
    return (high - low) / 1e-5
