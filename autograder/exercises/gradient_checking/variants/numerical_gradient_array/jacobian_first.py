"""A Jacobian is filled column by column, and multiplied with the flat weights in the end."""


def numerical_gradient_array(f, x, dout, h=1e-5):
    size = np.size(x)
    jacobian = np.empty((np.size(dout), size))
    for column in range(size):
        step = np.zeros(size)
        step[column] = h
        step = step.reshape(np.shape(x))
        jacobian[:, column] = np.ravel((f(x + step) - f(x - step)) / (2 * h))
    return (np.ravel(dout) @ jacobian).reshape(np.shape(x))
