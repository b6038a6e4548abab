"""The logarithm of the total is subtracted in the exponent, and nothing is divided."""


def softmax(logits):
    def log_total():
        total = Value(0)
        for logit in logits:
            total += logit.exp()
        return total.log()

    shift = log_total()
    return [(logit - shift).exp() for logit in logits]
