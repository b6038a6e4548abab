"""The nodes are kept in a dictionary."""


def build_f():
    n = {"x": Identity()}
    n["a"] = Exp(n["x"])
    n["b"] = Square(n["a"])
    n["c"] = Add(n["a"], n["b"])
    for name, kind in [("d", Exp), ("e", Sin)]:
        n[name] = kind(n["c"])
    return Add(n["d"], n["e"])
