"""All numbers are nudged at once.

If all of them move together, whose slope is it?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    after = build(*[Value(number + h) for number in numbers])
    return (after.data - before.data) / h
