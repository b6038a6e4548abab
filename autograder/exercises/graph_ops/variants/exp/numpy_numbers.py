"""numpy computes, and the slopes are an array."""

import numpy as np


class Exp(GraphOp):
    def compute(self, a):
        return np.exp(a)

    def slopes(self, a):
        return np.array([np.exp(a)])
