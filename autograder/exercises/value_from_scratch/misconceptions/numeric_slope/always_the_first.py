"""The first number is nudged, whichever was asked for.

Where in your code does `place` appear?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    leaves = [Value(number) for number in numbers]
    leaves[0].data += h
    return (build(*leaves).data - before.data) / h
