"""A nested softmax subtracts the largest logit, and a one-hot vector picks the label."""

import torch as th


def torch_check(logits, label):
    def stable_softmax(x):
        powers = th.exp(x - x.max())
        return powers / powers.sum()

    scores = th.tensor(logits, dtype=th.float64)
    scores.requires_grad = True
    one_hot = th.eye(len(logits), dtype=th.float64)[label]
    loss = (-one_hot * stable_softmax(scores).log()).sum()
    loss.backward()
    return scores.grad
