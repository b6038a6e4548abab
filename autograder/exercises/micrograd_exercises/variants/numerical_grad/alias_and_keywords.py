"""`f` is called through another name, with its arguments by keyword."""

g = f
at = dict(a=2, b=3, c=4)
h = 1e-8
y = g(**at)
numerical_grad = [(g(**{**at, key: at[key] + h}) - y) / h for key in at]
