"""The difference is multiplied by itself, and target comes first."""


def squared_loss(predictions, targets):
    loss = Value(0.0)
    for place in range(len(targets)):
        off = targets[place] - predictions[place]
        loss = loss + off * off
    return loss
