"""The parameters move after every single example.

How often do the parameters move in one step, and of which loss is the gradient?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        total = 0.0
        for x, y in zip(xs, ys):
            loss = squared_loss([model(x)], [y])
            for parameter in model.parameters():
                parameter.grad = 0.0
            loss.backward()
            for parameter in model.parameters():
                parameter.data -= rate * parameter.grad
            total += loss.data
        losses.append(total)
    return losses
