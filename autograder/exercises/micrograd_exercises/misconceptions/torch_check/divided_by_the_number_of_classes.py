"""The loss of the label is divided by the number of classes, and so is every gradient.

How many examples are there to average over?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label] / len(logits)
    loss.backward()
    return scores.grad.tolist()
