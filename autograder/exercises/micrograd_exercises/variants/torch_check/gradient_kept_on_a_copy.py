"""The tensor is converted after it asked for a gradient, and the copy keeps its own by `retain_grad`."""

import torch


def torch_check(logits, label):
    scores = torch.tensor(logits, requires_grad=True).double()
    scores.retain_grad()
    loss = torch.nn.CrossEntropyLoss()(scores.unsqueeze(0), torch.LongTensor([label]))
    loss.backward()
    return [float(g) for g in scores.grad]
