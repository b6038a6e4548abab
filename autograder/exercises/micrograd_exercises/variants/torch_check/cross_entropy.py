"""The loss is torch's own, for a batch of one."""

import torch
import torch.nn.functional as F


def torch_check(logits, label):
    batch = torch.tensor([logits], dtype=torch.float64, requires_grad=True)
    F.cross_entropy(batch, torch.tensor([label])).backward()
    return batch.grad[0].tolist()
