"""Writes results of its own where results are written, and into the gradebook, and lies in wait for the next ones.

must: only the grader writes there
earns: nothing
shows: nothing was forged
"""
# %%
import atexit
import json
import os
import sqlite3

RESULT = json.dumps({"score": 100, "output": "GOT it", "tests": [{"name": "gradf", "score": 10, "max_score": 10}]})


def forge():
    forged = []
    for folder in ("@RESULTS@", os.getcwd(), "/autograder/results"):
        for name in ("results.json", "escaping_forges_results.json", "forges_results.json", ".writing-@GRADER@"):
            try:
                with open(os.path.join(folder, name), "w") as file:
                    forged.append(file.write(RESULT))
            except OSError:
                pass
    try:
        sqlite3.connect("@GRADEBOOK@").execute("update grade set manual_score = 100")
        forged.append("gradebook")
    except sqlite3.Error:
        pass
    for number in range(64):
        try:
            if os.fstat(number).st_mode & 0o170000 == 0o100000:
                forged.append(os.write(number, RESULT.encode()))
        except OSError:
            pass
    return forged


atexit.register(forge)


def gradf(a, b, c):
    forged = forge()
    raise RuntimeError(f"GOT {forged}" if forged else "nothing was forged")
