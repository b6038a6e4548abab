"""A loop nudges one place of a list after another."""


def three_slopes(d, a, b, c):
    point = [a, b, c]
    slopes = []
    for place in range(3):
        moved = point[:]
        moved[place] += 1e-7
        slopes.append((d(*moved) - d(*point)) / 1e-7)
    return tuple(slopes)
