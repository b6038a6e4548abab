"""The total is inverted once, and every power is multiplied by that; the result is a tuple."""


def softmax(logits):
    counts = tuple(map(Value.exp, logits))
    inverse = sum(counts, start=Value(0.0)) ** -1
    return tuple(count * inverse for count in counts)
