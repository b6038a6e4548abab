"""The function returns inside of the loop.

When does a function end that comes to a `return`?
"""


def squared_loss(predictions, targets):
    for prediction, target in zip(predictions, targets):
        return (prediction - target)**2
