"""The powers are written over the logits in the list that was handed in, so whoever made that list no longer finds
the logits in it.

Print `logits` before and after you call `softmax(logits)`. What has become of it?
"""


def softmax(logits):
    for i in range(len(logits)):
        logits[i] = logits[i].exp()
    total = sum(logits)
    return [logit / total for logit in logits]
