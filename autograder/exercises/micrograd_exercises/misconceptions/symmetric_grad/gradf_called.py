"""`numerical_grad2` is filled by `gradf`, so nothing was nudged.

What would your cell do for a function whose slopes nobody has worked out on paper?
"""

numerical_grad2 = gradf(2, 3, 4)
