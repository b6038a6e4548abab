"""The gradients are those of the logarithm of the probability, so all their signs are reversed.

To make the loss smaller, should the label's logit grow or fall, and what does the sign of its gradient say?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = torch.log_softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad.tolist()
