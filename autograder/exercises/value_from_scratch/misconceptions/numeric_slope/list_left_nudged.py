"""The caller's list is nudged and not put back.

After your function, what is in `numbers`?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    numbers[place] += h
    after = build(*[Value(number) for number in numbers])
    return (after.data - before.data) / h
