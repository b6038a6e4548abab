"""`scores` is what `.double()` made of the tensor that asked for a gradient, and the copy receives none.

Print `scores.is_leaf`. Which tensor in your line is the one that remembers?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, requires_grad=True).double()
    loss = -torch.log_softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad.tolist()
