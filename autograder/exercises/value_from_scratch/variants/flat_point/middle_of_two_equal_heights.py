"""The parabola is as high at 0 as at -q/p, and flat in the middle."""


def flat_point(p, q, r):
    other = -q / p
    return (0 + other) / 2
