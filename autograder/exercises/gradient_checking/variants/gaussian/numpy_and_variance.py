"""The variance has a name, and numpy computes."""


def gaussian_grad(x, mu, sigma):
    variance = np.square(float(sigma))
    return np.exp(np.square(x - mu) / (-2.0 * variance)) * np.subtract(mu, x) / variance
