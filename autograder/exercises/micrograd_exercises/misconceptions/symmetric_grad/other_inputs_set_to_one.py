"""While one input is nudged, the others are 1 and not what they are at (2, 3, 4).

For this `f` the others make no difference. What would your cell say about `f = a*b*c`?
"""

h = 1e-6

numerical_grad2 = [
    (f(2 + h, 1, 1) - f(2 - h, 1, 1)) / (2*h),
    (f(1, 3 + h, 1) - f(1, 3 - h, 1)) / (2*h),
    (f(1, 1, 4 + h) - f(1, 1, 4 - h)) / (2*h),
]
