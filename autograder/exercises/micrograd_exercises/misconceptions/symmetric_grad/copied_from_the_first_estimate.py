"""`numerical_grad2` is the first estimate under a second name.

In how many places does this cell ask `f`?
"""

numerical_grad2 = list(numerical_grad)
