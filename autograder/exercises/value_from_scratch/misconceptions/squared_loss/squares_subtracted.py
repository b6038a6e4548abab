"""The square of the target is taken away from that of the prediction.

Is a**2 - b**2 the same as (a - b)**2? What does yours say for a = -1 and b = 1?
"""


def squared_loss(predictions, targets):
    return sum(prediction**2 - target**2 for prediction, target in zip(predictions, targets))
