"""The list holds Values, and not numbers.

What is the type of loss, and of loss.data?
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
        losses.append(loss)
    return losses
