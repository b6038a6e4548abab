"""The slope to the right and the slope to the left are averaged."""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

right = [(f(a+h, b, c) - f(a, b, c)) / h, (f(a, b+h, c) - f(a, b, c)) / h, (f(a, b, c+h) - f(a, b, c)) / h]
left = [(f(a, b, c) - f(a-h, b, c)) / h, (f(a, b, c) - f(a, b-h, c)) / h, (f(a, b, c) - f(a, b, c-h)) / h]
numerical_grad2 = [(r + l) / 2 for r, l in zip(right, left)]
