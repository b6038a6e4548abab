"""The parameters move along their gradients, so that the loss grows.

A gradient is positive. In which direction must its parameter move so that the loss shrinks?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data += rate * parameter.grad
        losses.append(loss.data)
    return losses
