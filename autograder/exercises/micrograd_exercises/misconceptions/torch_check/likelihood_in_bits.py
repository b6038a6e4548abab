"""The logarithm is one to base 2.

Which base does the logarithm in the definition of the loss have?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log2(torch.softmax(scores, dim=0)[label])
    loss.backward()
    return scores.grad.tolist()
