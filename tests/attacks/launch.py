"""Becomes another Python on a kind of machine: ``launch.py JSON ARGUMENT...``; the standard library only.

System calls that such a machine refuses are refused from here on, and submissions learn the process id of their grader.
"""

import json
import os
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]

if __name__ == "__main__":
    sys.path.insert(0, str(TESTS / "worker"))
    from box_zygote import refuse_calls

    machine = json.loads(sys.argv[1])
    for folder in machine["submissions"]:
        for path in Path(folder).glob("*.py"):
            text = path.read_bytes()
            if b"@GRADER@" in text:
                path.write_bytes(text.replace(b"@GRADER@", str(os.getpid()).encode()))
    refuse_calls(str(TESTS.parent / "autograder" / "worker"), machine["refuse"])
    os.execv(sys.executable, [sys.executable, *sys.argv[2:]])  # noqa: S606 - our own interpreter
