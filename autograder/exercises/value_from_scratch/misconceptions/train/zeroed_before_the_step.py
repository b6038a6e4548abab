"""Gradients are set to zero between backward and the step, so that nothing moves.

When the parameters move, what is in their gradients?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        loss.backward()
        for parameter in model.parameters():
            parameter.grad = 0.0
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(loss.data)
    return losses
