"""The logarithms of all probabilities are added up, so every class counts as the right one.

Where does the label enter your loss?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0).sum()
    loss.backward()
    return scores.grad.tolist()
