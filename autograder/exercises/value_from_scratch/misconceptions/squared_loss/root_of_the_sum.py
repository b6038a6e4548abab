"""The root of the sum is returned.

The loss is the sum of the squares. Does anything happen to that sum?
"""


def squared_loss(predictions, targets):
    return sum((prediction - target)**2 for prediction, target in zip(predictions, targets))**0.5
