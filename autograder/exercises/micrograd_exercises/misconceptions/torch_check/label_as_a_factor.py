"""The logarithms are multiplied by the number of the class, so the loss of label 0 is always 0.

What does the number 3 mean here: how much, or which one?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -(label * torch.log_softmax(scores, dim=0)).sum()
    loss.backward()
    return scores.grad.tolist()
