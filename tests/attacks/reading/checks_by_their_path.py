"""Takes the folder of the hidden checks from the zygote's command line and reads it in every way an import could.

must: the path tells where the checks lie, and nothing of them can be listed or opened
earns: nothing
shows: 10 ways to the checks, none of them
"""
# %%
import glob
import importlib.machinery
import importlib.util
import json
import linecache
import os
import runpy
import sys
import zipimport

FOLDER = "@CHECKS@"
for argument in sys.argv + sys.orig_argv:
    if argument.startswith("{"):
        FOLDER = json.loads(argument).get("forbidden", [FOLDER])[0]
PATH = FOLDER + "/micrograd_exercises/test_gradf.py"


def imported():
    spec = importlib.util.spec_from_file_location("checks", PATH)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    return spec


WAYS = (
    lambda: open(PATH).read(),
    lambda: os.listdir(FOLDER),
    lambda: [*os.walk(FOLDER)],
    lambda: glob.glob(FOLDER + "/**/*.py", recursive=True),
    lambda: importlib.machinery.SourceFileLoader("checks", PATH).get_source("checks"),
    lambda: runpy.run_path(PATH),
    lambda: zipimport.zipimporter(FOLDER),
    lambda: linecache.getlines(PATH),
    lambda: open(FOLDER + "/micrograd_exercises/reference.py").read(),
    imported,
)


def gradf(a, b, c):
    for way in WAYS:
        try:
            got = way()
        except (OSError, ImportError):
            continue
        if got:
            raise RuntimeError(f"GOT {got!r}")
    raise RuntimeError(f"{len(WAYS)} ways to the checks, none of them")
