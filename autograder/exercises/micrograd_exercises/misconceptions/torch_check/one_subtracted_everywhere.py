"""The sum of all logits is subtracted from the loss, so 1 is missing from every gradient and not only from the
label's.

Your numbers are all negative. Is there no logit here whose growth makes the loss larger?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label] - scores.sum()
    loss.backward()
    return scores.grad.tolist()
