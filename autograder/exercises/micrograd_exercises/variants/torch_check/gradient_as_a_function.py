"""`torch.func.grad` makes a function out of the loss."""

import torch


def torch_check(logits, label):
    def loss(scores):
        return -scores.log_softmax(0)[label]

    return torch.func.grad(loss)(torch.tensor(logits, dtype=torch.float64)).tolist()
