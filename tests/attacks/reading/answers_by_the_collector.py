"""Asks the collector, the frames and the modules for anything that knows an answer: tests, references, expectations.

must: the zygote knows none; what it was asked before stays in its own process
earns: nothing
shows: nobody knows the answer
"""
# %%
import gc
import inspect
import sys

WORDS = ("pytest", "expected", "wanted", "counterexample", "torch_reference", "float_reference")


def gradf(a, b, c):
    gc.unfreeze()
    foreign = ("pytest", "_pytest", "autograder", "torch", "reference")
    found = [f"module {name}" for name in sys.modules if name.partition(".")[0] in foreign]
    for frame in inspect.stack():
        found += [f"{frame.function}: {name}" for name in frame.frame.f_locals if name in WORDS]
    for thing in gc.get_objects():
        if type(thing).__name__ in ("function", "type") and thing.__module__ != "__main__":
            name = f"{thing.__module__}.{thing.__name__}"
            if any(name.startswith(start) for start in ("autograder", "reference", "test_", "checks", "_pytest")):
                found.append(name)
        elif type(thing) is dict and any(key in thing for key in WORDS if key in ("wanted", "counterexample")):
            found.append(sorted(map(str, thing))[:5])
    raise RuntimeError(f"GOT {found[:4]}" if found else "nobody knows the answer")
