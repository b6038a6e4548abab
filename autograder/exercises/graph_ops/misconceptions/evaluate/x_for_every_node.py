"""Every node is computed from x, whatever its inputs are.

What should Negative(Negative(x)) be handed: x, or the number of its input?
"""


def evaluate(last, x):
    for source in last.inputs:
        evaluate(source, x)
    last.value = last.compute(x)
    return last.value
