"""What comes back are the probabilities, and no backward pass has run.

Gradients of this loss add up to 0. What do your numbers add up to?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    probs = torch.softmax(scores, dim=0)
    return probs.tolist()
