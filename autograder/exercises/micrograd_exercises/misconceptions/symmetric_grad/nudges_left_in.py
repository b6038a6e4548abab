"""Each input is moved back by one step after it was moved on by one, and never gets one step to the left of the
point.

Print the input each time before you call `f`. Is it ever smaller than at the start?
"""

a, b, c = 2.0, 3.0, 4.0
h = 1e-6

a += h
right = f(a, b, c)
a -= h
left = f(a, b, c)
slope_a = (right - left) / (2*h)
b += h
right = f(a, b, c)
b -= h
left = f(a, b, c)
slope_b = (right - left) / (2*h)
c += h
right = f(a, b, c)
c -= h
left = f(a, b, c)
slope_c = (right - left) / (2*h)
numerical_grad2 = [slope_a, slope_b, slope_c]
