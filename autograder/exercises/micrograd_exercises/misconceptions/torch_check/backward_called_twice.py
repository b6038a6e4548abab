"""The backward pass runs twice, and the second pass adds to the gradients of the first, so they are twice as large.

What does `.grad` hold when the second `backward` begins?
"""

EDITION = "release"


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label]
    loss.backward(retain_graph=True)
    loss.backward()
    return scores.grad.tolist()
