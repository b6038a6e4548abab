"""There is a step more than was asked for.

How many numbers does range(steps + 1) hand out?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps + 1):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(loss.data)
    return losses
