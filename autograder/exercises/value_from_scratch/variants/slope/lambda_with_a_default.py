"""A lambda with the step as a default."""


slope = lambda f, x, h=1e-6: (f(x + h) - f(x)) / h
