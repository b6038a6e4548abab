"""Only one slope is left in the list when the cell has run.

How many entries does `numerical_grad` have after the first round of the loop, and how many after the second?
"""

point = [2.0, 3.0, 4.0]
h = 1e-6
for i in range(3):
    numerical_grad = []
    nudged = list(point)
    nudged[i] += h
    numerical_grad.append((f(*nudged) - f(*point)) / h)
