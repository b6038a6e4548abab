"""Prediction and target are added.

What is your loss when every prediction is right?
"""


def squared_loss(predictions, targets):
    return sum((prediction + target)**2 for prediction, target in zip(predictions, targets))
