"""`a` stays nudged while `b` is nudged, and both do while `c` is, so each entry holds the slopes before it as well.

Print `a, b, c` just before the last slope. At which point do you stand?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6
before = f(a, b, c)
a += h
slope_a = (f(a, b, c) - before) / h
b += h
slope_b = (f(a, b, c) - before) / h
c += h
slope_c = (f(a, b, c) - before) / h
numerical_grad = [slope_a, slope_b, slope_c]
