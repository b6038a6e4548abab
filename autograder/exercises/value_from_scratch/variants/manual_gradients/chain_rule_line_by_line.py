"""Local slopes are written down first, and multiplied along the path."""


def manual_gradients(a, b, c, f):
    dL_dd, dL_df = f, a * b + c
    dd_de = dd_dc = 1
    de_da, de_db = b, a
    return dict(L=1.0, d=dL_dd, f=dL_df, e=dL_dd * dd_de, c=dL_dd * dd_dc, a=dL_dd * dd_de * de_da, b=dL_dd * dd_de * de_db)
