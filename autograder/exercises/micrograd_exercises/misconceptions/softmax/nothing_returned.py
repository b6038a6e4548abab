"""`softmax` works out its probabilities and does not hand them back; the caller receives `None`.

What does `print(softmax([Value(1.0), Value(2.0)]))` show as its last line?
"""


def softmax(logits):
    counts = [logit.exp() for logit in logits]
    total = sum(counts)
    print([count / total for count in counts])
