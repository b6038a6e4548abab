"""The gradients are divided by how many examples there are.

The loss is a sum. Is its gradient a mean?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss([model(x) for x in xs], ys)
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad / len(xs)
        losses.append(loss.data)
    return losses
