"""The step grows with the input that it nudges."""

from math import sqrt

x = [2.0, 3.0, 4.0]
eps = sqrt(2.2e-16)
numerical_grad = [0, 0, 0]
for k in range(3):
    h = eps * x[k]
    y = x[:]
    y[k] += h
    numerical_grad[k] = (f(*y) - f(*x)) / (y[k] - x[k])
