"""Gradients are not set to zero, so that those of all steps before add up.

At the start of the second step, what is in parameter.grad, and what does backward do with it?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(loss.data)
    return losses
