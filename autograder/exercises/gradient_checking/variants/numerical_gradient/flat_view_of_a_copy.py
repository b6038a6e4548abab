"""The array is moved through a flat view, and the halves of the difference are divided one by one."""


def numerical_gradient(f, x, h=1e-5):
    there = np.array(x, dtype="float64")
    flat, slopes = there.reshape(-1), []
    for i in range(flat.size):
        before = float(flat[i])
        ends = []
        for side in (1, -1):
            flat[i] = before + side * h
            ends.append(f(there) / (2 * h))
        flat[i] = before
        slopes.append(ends[0] - ends[1])
    return np.reshape(slopes, there.shape)
