"""The slopes are worked out, but `numerical_grad` still holds the three zeros it started with.

Which name is graded, and what was last put under that name?
"""

numerical_grad = [0, 0, 0]
a, b, c = 2.0, 3.0, 4.0
h = 1e-6
da = (f(a + h, b, c) - f(a, b, c)) / h
db = (f(a, b + h, c) - f(a, b, c)) / h
dc = (f(a, b, c + h) - f(a, b, c)) / h
print(da, db, dc)
