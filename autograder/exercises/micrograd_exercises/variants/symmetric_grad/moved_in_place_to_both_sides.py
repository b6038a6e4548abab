"""A list is moved in place, two steps back and one forth."""

x = [2.0, 3.0, 4.0]
h = 2**-17
numerical_grad2 = []
for i in range(3):
    x[i] += h
    up = f(*x)
    x[i] -= 2*h
    down = f(*x)
    x[i] += h
    numerical_grad2 += [(up - down) / (2*h)]
