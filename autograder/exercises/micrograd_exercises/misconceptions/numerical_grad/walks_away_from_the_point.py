"""Every slope starts where the one before it stopped: when `c` is nudged, `a` and `b` are no longer 2 and 3.

At which point was each of the three slopes asked for, and at which point does your code measure the last one?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6
here = f(a, b, c)
a = a + h
next_a = f(a, b, c)
b = b + h
next_b = f(a, b, c)
c = c + h
next_c = f(a, b, c)
numerical_grad = [(next_a - here) / h, (next_b - next_a) / h, (next_c - next_b) / h]
