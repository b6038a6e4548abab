"""Only the first parameter moves.

How many entries of model.parameters() does your step use?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        first = model.parameters()[0]
        first.data -= rate * first.grad
        losses.append(loss.data)
    return losses
