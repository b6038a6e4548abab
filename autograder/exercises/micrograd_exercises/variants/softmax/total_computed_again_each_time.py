"""The powers and their total are computed anew for every probability."""

softmax = lambda logits: [logit.exp() / sum([other.exp() for other in logits]) for logit in logits]
