"""The gradients are those of the probabilities: the path from the loss ends there and does not reach the logits.

Which tensor remembers in your code what is done with it: the logits or the probabilities?
"""


def torch_check(logits, label):
    import torch
    probs = torch.softmax(torch.tensor(logits, dtype=torch.float64), dim=0).requires_grad_()
    loss = -probs[label].log()
    loss.backward()
    return probs.grad.tolist()
