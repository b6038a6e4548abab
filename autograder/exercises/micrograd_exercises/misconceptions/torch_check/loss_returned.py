"""What comes back is the loss, a single number, and no backward pass has run.

How many gradients belong to four logits?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label]
    return loss.item()
