"""The slopes are worked out, but `numerical_grad2` still holds the three zeros it started with.

What does `print(numerical_grad2)` show at the end of your cell?
"""

numerical_grad2 = [0, 0, 0]
a, b, c = 2.0, 3.0, 4.0
h = 1e-6
da = (f(a + h, b, c) - f(a - h, b, c)) / (2*h)
db = (f(a, b + h, c) - f(a, b - h, c)) / (2*h)
dc = (f(a, b, c + h) - f(a, b, c - h)) / (2*h)
print(da, db, dc)
