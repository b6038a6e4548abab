"""The loss of each step is measured after the parameters have moved.

The first entry is to be the loss before anything moves. When do you measure it?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(squared_loss([model(x) for x in xs], ys).data)
    return losses
