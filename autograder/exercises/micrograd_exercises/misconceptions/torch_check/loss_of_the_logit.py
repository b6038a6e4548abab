"""The loss is minus the logit of the label, and softmax has no part in it.

Three of your four gradients are 0. Do the other logits really not matter for the probability of the label?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -scores[label]
    loss.backward()
    return scores.grad.tolist()
