"""The loss is minus the probability of the label; no logarithm is taken.

What is your loss for a probability of 1, and what does the negative log likelihood say there?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad.tolist()
