"""The parameters move by their whole gradients.

Where in your code does it matter what the rate is?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= parameter.grad
        losses.append(loss.data)
    return losses
