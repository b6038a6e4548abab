"""Each shape is the shape of the result with that of the input behind it."""


def jacobian_shapes(n, m):
    functions = [((), (2,)), ((), (n,)), ((n, n), (n,)), ((m,), (n,))]
    return [result + source for result, source in functions]
