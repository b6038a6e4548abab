"""The gradients are those of the probabilities: the path from the loss ends there and does not reach the logits.

Which tensor was made with `requires_grad`, and which one was it asked about?
"""


def torch_check(logits, label):
    import torch
    probs = torch.softmax(torch.tensor(logits, dtype=torch.float64), dim=0).requires_grad_()
    loss = -probs[label].log()
    loss.backward()
    return probs.grad.tolist()
