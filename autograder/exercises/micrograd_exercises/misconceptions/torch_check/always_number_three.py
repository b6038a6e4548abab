"""The loss is that of class 3, whatever the label is.

What happens with three logits and the label 0?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[3]
    loss.backward()
    return scores.grad.tolist()
