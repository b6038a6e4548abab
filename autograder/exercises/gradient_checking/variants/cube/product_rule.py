"""The slope is what the product rule gives for x * x * x."""


def cube_grad(x):
    return 1 * x * x + x * 1 * x + x * x * 1
