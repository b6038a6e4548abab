"""torch does not remember how the loss came from the logits, so that its backward pass stops with an error.

What does `loss.requires_grad` say just before `backward`?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    with torch.no_grad():
        loss = -torch.log_softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad.tolist()
