"""The cell tries several steps and prints them before it settles on one."""

a, b, c = 2, 3, 4
for h in (1e-4, 1e-5, 1e-6):
    grads = [(f(a+h, b, c) - f(a, b, c))/h, (f(a, b+h, c) - f(a, b, c))/h, (f(a, b, c+h) - f(a, b, c))/h]
    print(h, grads)
numerical_grad = grads
