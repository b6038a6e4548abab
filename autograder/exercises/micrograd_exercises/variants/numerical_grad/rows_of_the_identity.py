"""The point is a numpy array, and each row of the identity matrix nudges one input."""

import numpy as np

p = np.array([2.0, 3.0, 4.0])
h = 1e-6
numerical_grad = np.array([(f(*(p + h * row)) - f(*p)) / h for row in np.eye(3)])
