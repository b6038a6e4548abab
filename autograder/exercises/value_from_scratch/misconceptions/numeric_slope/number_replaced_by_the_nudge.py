"""The number is replaced by the nudge.

A number is 2 and the nudge 0.0001. At which number do you build the second graph?
"""


def numeric_slope(build, numbers, place):
    h = 1e-4
    before = build(*[Value(number) for number in numbers])
    leaves = [Value(number) for number in numbers]
    leaves[place].data = h
    return (build(*leaves).data - before.data) / h
