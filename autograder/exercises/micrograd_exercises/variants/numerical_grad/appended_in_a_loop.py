"""The slopes are appended in a loop that copies the point each time."""

numerical_grad = []
point = [2, 3, 4]
step = 1e-7
for i in range(len(point)):
    nudged = point.copy()
    nudged[i] = nudged[i] + step
    numerical_grad.append((f(*nudged) - f(*point)) / step)
