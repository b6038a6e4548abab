"""Only the last loss is returned.

How would you draw the curve of the loss from what you return?
"""


def train(model, xs, ys, steps, rate):
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
    return loss.data
