"""The difference of two whole values is asked for, and a Value has no minus yet.

Which of the five things that a Value keeps do you want to subtract?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    leaves = [Value(number) for number in numbers]
    leaves[place].data += h
    return (build(*leaves) - before) / h
