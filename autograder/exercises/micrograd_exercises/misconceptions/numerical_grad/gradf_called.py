"""`numerical_grad` is filled by `gradf`: these are the slopes by calculus once more, and nothing was nudged.

If you had no formula for the slopes and could only ask `f`, what would you try?
"""

numerical_grad = gradf(2, 3, 4)
