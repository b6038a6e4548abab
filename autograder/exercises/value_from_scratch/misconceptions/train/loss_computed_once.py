"""The loss is computed before the loop, and never again.

After the first step the parameters are elsewhere. Who tells the loss?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    loss = squared_loss([model(x) for x in xs], ys)
    for _ in range(steps):
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(loss.data)
    return losses
