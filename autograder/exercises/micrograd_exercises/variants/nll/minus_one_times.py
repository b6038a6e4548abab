"""There is no negation: the logarithm is multiplied by -1, through a nested function."""


def nll(probs, label):
    def surprise(prob):
        return -1.0 * prob.log()

    return surprise(list(probs)[label])
