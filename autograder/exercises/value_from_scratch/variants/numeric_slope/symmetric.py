"""The nudges go to both sides."""


def numeric_slope(build, numbers, place):
    def built(shift):
        return build(*(Value(number + shift * (at == place)) for at, number in enumerate(numbers))).data
    return (built(1e-5) - built(-1e-5)) / 2e-5
