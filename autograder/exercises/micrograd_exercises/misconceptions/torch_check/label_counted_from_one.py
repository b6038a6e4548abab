"""The label is lowered by one before it picks an entry, so the loss is that of the class before.

Which entry of the result has the negative gradient, and which one is the label's?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label - 1]
    loss.backward()
    return scores.grad.tolist()
