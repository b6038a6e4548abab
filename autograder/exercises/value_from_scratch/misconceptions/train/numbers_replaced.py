"""The numbers of the parameters are replaced by the step.

A parameter is at 2 and its gradient is 1. Where should it be after a step with a rate of 0.1?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data = -rate * parameter.grad
        losses.append(loss.data)
    return losses
