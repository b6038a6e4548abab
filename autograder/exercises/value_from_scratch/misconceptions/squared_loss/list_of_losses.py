"""A list with the loss of each example is returned.

Can you call backward on a list?
"""


def squared_loss(predictions, targets):
    return [(prediction - target)**2 for prediction, target in zip(predictions, targets)]
