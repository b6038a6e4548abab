"""The squares are multiplied out."""


def squared_loss(predictions, targets):
    total = 0
    for p, t in zip(predictions, targets):
        total = total + p * p - 2 * t * p + t * t
    return total
