"""The loss is that of class 0, whatever the label is.

Call it with the same logits and two labels. What changes?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[0]
    loss.backward()
    return scores.grad.tolist()
