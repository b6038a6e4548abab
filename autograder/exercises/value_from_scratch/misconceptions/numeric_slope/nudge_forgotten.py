"""The graph is built twice from the same numbers, so that the answer is always 0.

What is different between your two graphs?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    first = build(*[Value(number) for number in numbers])
    second = build(*[Value(number) for number in numbers])
    return (second.data - first.data) / h
