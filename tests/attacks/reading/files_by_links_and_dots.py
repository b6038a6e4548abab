"""Walks to a file that anybody may read by dots, links of /proc, descriptors of folders and other spellings of its path.

must: what counts is the file, not the name by which it was asked for
earns: nothing
shows: 11 spellings, none of them
"""
# %%
import os

import numpy

PATH = "@CANARY_FILE@"
LIBRARY = os.path.dirname(os.__file__)
UP = "/.." * 12
SPELLINGS = (
    LIBRARY + UP + PATH,
    os.path.dirname(numpy.__file__) + UP + PATH,
    "/proc/self/root" + PATH,
    "/proc/1/root" + PATH,
    "/proc/self/cwd" + UP + PATH,
    "/proc/thread-self/root" + PATH,
    "/dev/fd/../../root" + PATH,
    "//" + PATH.replace("/", "//"),
    PATH + "\0" + LIBRARY,
    LIBRARY + "/encodings/" + os.path.relpath(PATH, LIBRARY + "/encodings"),
    "/proc/self/fd/0/../../root" + PATH,
)


def gradf(a, b, c):
    for spelling in SPELLINGS:
        try:
            got = open(spelling).read()
        except (OSError, ValueError):
            continue
        raise RuntimeError(f"GOT {got}")
    try:
        folder = os.open(LIBRARY, os.O_RDONLY | os.O_DIRECTORY)
        got = os.read(os.open(".." + UP[1:] + PATH, os.O_RDONLY, dir_fd=folder), 100)
    except OSError:
        raise RuntimeError(f"{len(SPELLINGS)} spellings, none of them") from None
    raise RuntimeError(f"GOT {got}")
