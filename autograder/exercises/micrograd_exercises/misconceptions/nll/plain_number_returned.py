"""The loss is a plain number, and a plain number has no `backward`.

What is the type of what your function returns, and which method is called on it next?
"""


def nll(probs, label):
    return -log(probs[label].data)
