"""Asks whether files exist and how long they are, without opening them.

must: that much may be learned where the path is known and the user may enter its folders; not what is in the file
earns: nothing
shows: a size, and PermissionError
"""
# %%
import os


def gradf(a, b, c):
    size = os.stat("@CANARY_FILE@").st_size
    for path in ("@CHECKS@/test_gradf.py", "@SECRET@", "@GRADEBOOK@"):
        try:
            size += os.stat(path).st_size
        except PermissionError:
            pass
    try:
        got = open("@CANARY_FILE@").read(size)
    except PermissionError as error:
        raise RuntimeError(f"{'a size' if size else 'nothing'}, and {type(error).__name__}") from None
    raise RuntimeError(f"GOT {got}")
