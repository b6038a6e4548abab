"""The differences are added up first, and the sum is squared.

One prediction is 1 too large, another 1 too small. What does your loss say?
"""


def squared_loss(predictions, targets):
    return sum(prediction - target for prediction, target in zip(predictions, targets))**2
