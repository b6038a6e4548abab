"""The two functions are called, not the methods."""


def derivative(last, variable, x):
    evaluate(last, x)
    backpropagate(last)
    slope = variable.grad
    return float(slope)
