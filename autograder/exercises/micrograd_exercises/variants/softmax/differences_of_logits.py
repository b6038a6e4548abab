"""Each probability is one over the sum of the powers of the differences to its logit."""


def softmax(logits):
    return [1 / sum((other - logit).exp() for other in logits) for logit in logits]
