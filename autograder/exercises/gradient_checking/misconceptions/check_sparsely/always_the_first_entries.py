"""No entry is drawn at random: those in the beginning are checked every time, and those behind them never.

If only the last entry of a long gradient is wrong, will you ever see it, however often you check?
"""


def check_sparsely(f, x, gradient, count=10, seed=0, h=1e-5):
    x = np.array(x, dtype=float)
    worst = 0.0
    for number in range(min(count, x.size)):
        place = np.unravel_index(number, x.shape)
        step = np.zeros_like(x)
        step[place] = h
        slope = (f(x + step) - f(x - step)) / (2 * h)
        worst = max(worst, rel_error(slope, gradient[place]))
    return worst
