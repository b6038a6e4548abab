"""The differences are added up without being squared, so that errors on both sides cancel.

One prediction is 1 too large, another 1 too small. How wrong is the network, and what does your
loss say?
"""


def squared_loss(predictions, targets):
    return sum(prediction - target for prediction, target in zip(predictions, targets))
