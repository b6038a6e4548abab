"""Imports the grader, its checks and its tools, from where numpy and the harness themselves were imported.

must: nothing of the grader can be imported, whatever is put on the path
earns: nothing
shows: 0 of 9 imported
"""
# %%
import importlib
import os
import sys

import numpy

package = sys.modules[type(sys._getframe(1).f_locals["self"]).__module__.partition(".")[0]]
homes = [numpy.__path__[0], *package.__path__, *(path for path in sys.path if path.startswith("/"))]
for home in homes:
    while len(home) > 1:
        home = os.path.dirname(home)
        sys.path.append(home)


def gradf(a, b, c):
    got = []
    names = "autograder autograder.engine box.engine pytest _pytest torch msgspec nbgrader reference".split()
    for name in names:
        try:
            found = importlib.import_module(name)
        except (ImportError, OSError):
            continue
        if type(found).__name__ == "module":  # and no stand-in
            got.append(name)
    raise RuntimeError(f"GOT {got}" if got else f"0 of {len(names)} imported")
