"""A zygote for the tests: `python -I -S box_zygote.py JSON` boxes one fork, which runs what it is asked.

The standard library only; it loads the sandbox from a folder, as the real zygote does, and prints one line
of JSON.
"""

import errno
import importlib
import json
import os
import socket
import struct
import sys
import time
import traceback
from types import ModuleType
from typing import Any


def load(folder: str, name: str) -> Any:
    """Import a module of a package that is known by its folder alone."""
    package = ModuleType("boxed")
    package.__path__ = [folder]
    sys.modules.setdefault("boxed", package)
    return importlib.import_module(f"boxed.{name}")


def refuse_calls(folder: str, refused: dict[str, str]) -> None:
    """Make system calls fail with the given errors, as an older kernel or a container would."""
    kernel, seccomp, syscalls = (load(folder, name) for name in ("kernel", "seccomp", "syscalls"))
    if not refused:
        return
    code = [(0x20, 0, 0, 0)]  # load the number
    for call, error in refused.items():
        code += [(0x15, 0, 1, syscalls.number(call)), (0x06, 0, 0, 0x00050000 | getattr(errno, error))]
    code.append((0x06, 0, 0, 0x7FFF0000))
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    seccomp.install(b"".join(struct.pack("=HBBI", *step) for step in code))


def sabotage(folder: str, target: str) -> None:
    """Let one function of the sandbox do nothing, as if its layer were silently off."""
    module, function = target.split(".")
    owner = os if module == "os" else load(folder, module)
    setattr(owner, function, lambda *_, **__: None)


def in_the_box(sandbox: Any, module: Any, ask: dict[str, Any], channel: int, zygote: int) -> dict[str, Any]:
    """Enter the box and do what was asked for, as student code would."""
    facts = ask["facts"] | {"zygote": zygote, "group": os.getpgrp(), "channel": channel}
    attacks = sys.modules.get("box_attacks")
    keep = [channel, *ask["keep"]]
    try:
        began = time.perf_counter()
        layers = sandbox.enter(keep, module.BoxLimits(ask["memory"], ask["cpu"]), ask["number"])
        answer = {"layers": layers, "seconds": time.perf_counter() - began}
    except module.SandboxError as error:
        return {"refused": str(error)}
    if attacks:
        answer["attacks"] = attacks.attempt_all(facts)
    names = {"facts": facts}
    try:
        exec(ask["code"], names)  # noqa: S102
    except BaseException:  # noqa: BLE001
        answer["error"] = traceback.format_exc()
    return answer | {"result": names.get("result")}


def can_open(path: str) -> bool:
    """Tell whether this process may read a file."""
    try:
        os.close(os.open(path, os.O_RDONLY))
    except PermissionError:
        return False
    return True


def main(ask: dict[str, Any]) -> dict[str, Any]:
    """Prepare as a zygote does, fork one box and tell what came of it."""
    folder = ask["worker"]
    refuse_calls(folder, ask["refuse"])
    namespaces = load(folder, "namespaces").enter_namespaces() if ask["namespaces"] else ()
    sys.path += ask["path"]
    for name in ask["preload"]:
        importlib.import_module(name)
    module = load(folder, "sandbox")
    exec(ask["before"], {"ask": ask})  # noqa: S102
    readable = [*(module.readable_standard_library() if ask["standard"] else []), *ask["readable"]]
    try:
        sandbox = module.Sandbox(readable, forbid=ask["forbid"])
    except module.SandboxError as error:
        return {"refused": str(error)}
    if ask["sabotage"]:
        sabotage(folder, ask["sabotage"])
    ours, theirs = socket.socketpair()
    zygote = os.getpid()
    child = os.fork()
    if not child:
        ours.close()
        answer = json.dumps(in_the_box(sandbox, module, ask, theirs.fileno(), zygote)).encode()
        while answer:
            answer = answer[os.write(theirs.fileno(), answer) :]
        os._exit(0)
    theirs.close()
    peeked = None
    if ask["greeting"] and ours.recv(1):  # the box is closed and waits
        peeked = can_open(f"/proc/{child}/mem")
        ours.sendall(ask["greeting"].encode())
    with ours.makefile("rb") as rest:
        text = rest.read()
    _, status, usage = os.wait4(child, 0)
    told = {
        "peeked": peeked,
        "namespaces": namespaces,
        "missing": sandbox.missing(),
        "status": os.waitstatus_to_exitcode(status),
    }
    told |= {"cpu": usage.ru_utime + usage.ru_stime}
    told |= json.loads(text or b"{}")
    return told


if __name__ == "__main__":
    print(json.dumps(main(json.loads(sys.argv[1]))))  # noqa: T201
