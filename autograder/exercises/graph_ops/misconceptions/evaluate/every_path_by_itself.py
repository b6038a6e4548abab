"""A node is computed again for everyone who asks it, so that the work doubles with every floor of a tower.

Put a print into compute of the lowest node. How often does it print, and how often should it?
"""


def evaluate(last, x):
    numbers = [evaluate(source, x) for source in last.inputs] or [x]
    last.value = last.compute(*numbers)
    return last.value
