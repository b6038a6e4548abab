"""Each input is moved in place, and moved back before the next one has its turn."""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6
before = f(a, b, c)
a += h
da = (f(a, b, c) - before) / h
a -= h
b += h
db = (f(a, b, c) - before) / h
b -= h
c += h
dc = (f(a, b, c) - before) / h
c -= h
numerical_grad = (da, db, dc)
