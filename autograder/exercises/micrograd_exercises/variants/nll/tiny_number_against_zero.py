"""A tiny number keeps the logarithm away from 0; it is too small to matter."""


def nll(probs, label):
    eps = 1e-12
    return -(probs[label] + eps).log()
