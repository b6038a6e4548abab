"""`gradf` computes with a name that is neither one of its arguments nor bound anywhere else, so every call stops
with a `NameError`.

Which names does the line with `def` give you, and which ones do your formulas use?
"""


def gradf(x, y, z):
    df_da = -3 * a**2 - 0.5 * a**-0.5
    df_db = 3 * cos(3*b) + 2.5 * b**1.5
    df_dc = 1 / c**2
    return [df_da, df_db, df_dc]
