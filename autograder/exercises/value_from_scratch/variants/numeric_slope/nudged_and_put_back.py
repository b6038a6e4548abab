"""The caller's list is nudged and put back."""


def numeric_slope(build, numbers, place):
    h, kept = 1e-6, numbers[place]
    before = build(*map(Value, numbers)).data
    numbers[place] = kept + h
    after = build(*map(Value, numbers)).data
    numbers[place] = kept
    return (after - before) / h
