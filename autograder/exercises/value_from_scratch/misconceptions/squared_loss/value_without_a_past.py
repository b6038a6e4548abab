"""The loss is a Value that was made of a number, and remembers nothing.

From your loss, how does backward find its way to a prediction?
"""


def squared_loss(predictions, targets):
    return Value(sum((prediction.data - target)**2 for prediction, target in zip(predictions, targets)))
