"""A nested function divides by the distance of the two points as they were rounded."""


def symmetric(i, h=1e-6, *, point=(2, 3, 4)):
    def moved(by):
        return [x + by if k == i else x for k, x in enumerate(point)]

    right, left = moved(h), moved(-h)
    return (f(*right) - f(*left)) / (right[i] - left[i])


numerical_grad2 = tuple(symmetric(i) for i in range(3))
