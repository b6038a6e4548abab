"""The loss has the wrong sign, so that it grows when the predictions get better.

Can a sum of squares be negative?
"""


def squared_loss(predictions, targets):
    return -sum((prediction - target)**2 for prediction, target in zip(predictions, targets))
