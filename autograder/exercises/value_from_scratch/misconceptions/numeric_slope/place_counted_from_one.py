"""Places are counted from 1, so that the neighbour is nudged.

Which place has the first entry of a Python list?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    leaves = [Value(number) for number in numbers]
    leaves[place - 1].data += h
    return (build(*leaves).data - before.data) / h
