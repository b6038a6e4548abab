"""The minus is taken into the logarithm: it is that of one over the probability."""


def nll(probs, label):
    return (1 / probs[label]).log()
