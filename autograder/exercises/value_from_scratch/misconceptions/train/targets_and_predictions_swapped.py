"""The loss is handed the targets as predictions, and has nothing to subtract from.

Which of the two arguments of squared_loss has the Values?
"""


def train(model, xs, ys, steps, rate):
    losses = []
    for _ in range(steps):
        loss = squared_loss(ys, [model(x).data for x in xs])
        for parameter in model.parameters():
            parameter.grad = 0.0
        loss.backward()
        for parameter in model.parameters():
            parameter.data -= rate * parameter.grad
        losses.append(loss.data)
    return losses
