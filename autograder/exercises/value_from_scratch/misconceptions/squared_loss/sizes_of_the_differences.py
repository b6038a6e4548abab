"""The sizes of the differences are added up, and not their squares.

For one prediction that is 3 off: what is the square of 3, and what does your loss say?
"""


def squared_loss(predictions, targets):
    return sum(((prediction - target)**2)**0.5 for prediction, target in zip(predictions, targets))
