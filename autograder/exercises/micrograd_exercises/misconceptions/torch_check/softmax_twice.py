"""The logits go through softmax, and then through a function that takes softmax itself.

What does the documentation of your loss function say about its input: logits or probabilities?
"""


def torch_check(logits, label):
    import torch
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    probs = torch.softmax(scores, dim=0)
    loss = torch.nn.functional.cross_entropy(probs, torch.tensor(label))
    loss.backward()
    return scores.grad.tolist()
