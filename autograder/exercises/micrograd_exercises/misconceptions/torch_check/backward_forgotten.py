"""No backward pass runs, so `.grad` is still `None`.

After which call does torch write something into `.grad`?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label]
    return scores.grad
