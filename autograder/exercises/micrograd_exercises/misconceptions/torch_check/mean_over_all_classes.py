"""The loss is the mean of the logarithms of all probabilities, whichever class is right.

Where does the label enter your loss?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0).mean()
    loss.backward()
    return scores.grad.tolist()
