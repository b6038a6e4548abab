"""It adds up from the end, by calling itself."""


def squared_loss(predictions, targets):
    if len(targets) == 1:
        return (predictions[0] + -targets[0])**2
    return squared_loss(predictions[1:], targets[1:]) + squared_loss(predictions[:1], targets[:1])
