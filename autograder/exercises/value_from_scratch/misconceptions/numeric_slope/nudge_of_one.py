"""The nudge is 1, which is right only where the result is a straight line in that number.

The slope of a*a at 3 is 6. What does a nudge of 1 say?
"""


def numeric_slope(build, numbers, place):
    before = build(*[Value(number) for number in numbers])
    leaves = [Value(number) for number in numbers]
    leaves[place].data += 1
    return build(*leaves).data - before.data
