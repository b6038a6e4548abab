"""Three lists within each other ask three questions of every place."""


def jacobian_outer(x):
    def slope(i, j, k):
        if k != i and k != j:
            return 0
        if i == j:
            return 2 * x[k]
        return x[j] if k == i else x[i]

    places = range(len(x))
    return [[[slope(i, j, k) for k in places] for j in places] for i in places]
