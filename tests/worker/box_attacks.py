"""What a student's code might try inside a box; `attempt` runs one function and says how it ended.

Loaded by path into a boxed process, so the standard library only. Each function returns something when the
attack worked, and is made so that it does no harm on the machine of whoever runs the tests.
"""

import ctypes
import fcntl
import os
import resource
import socket
import sys
import threading
from typing import Any

LIBC = ctypes.CDLL(None, use_errno=True)
X86 = os.uname().machine == "x86_64"
AF_UNIX, SHM_PRIVATE = 1, 0


def attempt(function: Any, facts: dict[str, Any]) -> str:
    """Run one attack.

    Returns:
        The name of the error that stopped it, with its errno's if it has one, or SUCCEEDED and what it got.
    """
    try:
        got = function(facts)
    except OSError as refusal:
        return f"OSError {refusal.errno}"
    except BaseException as stop:  # noqa: BLE001
        return type(stop).__name__
    return f"SUCCEEDED: {got!r}"[:200]


def call(function: str, *arguments: Any) -> int:
    """Call the C library, raising what it sets errno to."""
    if getattr(LIBC, function)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), function)
    return 1


def system_call(x86_64: int, aarch64: int, *arguments: Any) -> int:
    return call("syscall", ctypes.c_long(x86_64 if X86 else aarch64), *arguments)


def read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read(10)


def write(path: str) -> int:
    with open(path, "ab") as file:  # noqa: PTH123
        return file.write(b"x")


def raise_limit(limit: int) -> str:
    try:
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except ValueError as refusal:  # how `resource` reports EPERM
        raise PermissionError(1, str(refusal)) from refusal
    return "raised"


def start_thread() -> str:
    thread = threading.Thread(target=print)
    thread.start()
    return "started"


def fork() -> int:
    child = os.fork()
    if not child:
        os._exit(0)
    return child


READING = {
    "read the list of users": lambda _: read("/etc/passwd"),
    "read a file next door": lambda f: read(f["canary"]),
    "read a link to it": lambda f: read(f["link"]),
    "list the root": lambda _: os.listdir("/"),  # noqa: PTH208
    "list a folder": lambda f: os.listdir(f["folder"]),  # noqa: PTH208
    "read the zygote's memory": lambda f: read(f"/proc/{f['zygote']}/mem"),
    "read the zygote's environment": lambda f: read(f"/proc/{f['zygote']}/environ"),
    "read the zygote's maps": lambda f: read(f"/proc/{f['zygote']}/maps"),
    "read process 1": lambda _: read("/proc/1/environ"),
    "read the memory by system call": lambda f: call("process_vm_readv", f["zygote"], None, 0, None, 0, 0),
    "read random bytes from a device": lambda _: read("/dev/urandom"),
}

WRITING = {
    "write the file next door": lambda f: write(f["canary"]),
    "write to /tmp": lambda _: write(f"/tmp/of-the-sandbox-tests-{os.getpid()}"),  # noqa: S108
    "write to shared memory": lambda _: write(f"/dev/shm/of-the-sandbox-tests-{os.getpid()}"),  # noqa: S108
    "write where there is no name": lambda _: os.open("/tmp", os.O_TMPFILE | os.O_RDWR),  # noqa: S108
    "write to a device": lambda _: os.open("/dev/null", os.O_WRONLY),
    "make a folder": lambda f: os.mkdir(f["folder"] + "/new"),  # noqa: PTH102
    "make a symbolic link": lambda f: os.symlink("/etc", f["folder"] + "/etc"),  # noqa: PTH211
    "make a hard link": lambda f: os.link(f["canary"], f["folder"] + "/again"),
    "rename": lambda f: os.rename(f["canary"], f["folder"] + "/moved"),  # noqa: PTH104
    "remove": lambda f: os.unlink(f["canary"]),  # noqa: PTH108
    "truncate": lambda f: os.truncate(f["canary"], 0),
    "change the mode": lambda f: os.chmod(f["canary"], 0o777),  # noqa: PTH101, S103
    "change the owner": lambda f: os.chown(f["canary"], os.getuid(), os.getgid()),
    "change the times": lambda f: os.utime(f["canary"]),
    "make memory with a descriptor": lambda _: call("memfd_create", b"x", 0),
    "make a System V segment": lambda _: call("shmget", SHM_PRIVATE, 4096, 0o600),
}

REACHING = {
    "make an internet socket": lambda _: socket.socket(),
    "make a local socket": lambda _: socket.socket(AF_UNIX),
    "make a pair of sockets": lambda _: socket.socketpair(),
    "look a host up": lambda _: socket.getaddrinfo(b"www.example.org", 80),
    "pass a descriptor on": lambda f: socket.send_fds(socket.socket(1, 1, 0, fileno=os.dup(f["channel"])), [b"x"], [0]),
    "send to an address": lambda f: call("sendto", f["channel"], b"x", 1, 0, b"\1\0/tmp/x", 9),
    "signal the zygote": lambda f: os.kill(f["zygote"], 0),
    "signal everybody": lambda _: os.kill(-1, 0),
    "signal the zygote's group": lambda f: os.killpg(f["group"], 0),
    "trace the zygote": lambda f: call("ptrace", 16, f["zygote"], None, None),  # PTRACE_ATTACH
    "be traced": lambda _: call("ptrace", 0, 0, None, None),  # PTRACE_TRACEME
    "hold the zygote by a descriptor": lambda f: system_call(434, 434, f["zygote"], 0),  # pidfd_open
    "send signals through a descriptor": lambda f: fcntl.fcntl(f["channel"], fcntl.F_SETOWN, f["zygote"]),
    "limit the zygote": lambda f: resource.prlimit(f["zygote"], resource.RLIMIT_NOFILE),
    "slow the zygote down": lambda f: os.setpriority(os.PRIO_PROCESS, f["zygote"], 19),
    "type on a terminal": lambda _: call("ioctl", 0, 0x5412, b"x"),  # TIOCSTI
}

STARTING = {
    "fork": lambda _: fork(),
    "clone by another door": lambda _: system_call(435, 435, bytes(88), 88),  # clone3
    "start a thread": lambda _: start_thread(),
    "start a program": lambda _: os.execv(sys.executable, [sys.executable, "-c", ""]),  # noqa: S606
    "start a program from a descriptor": lambda _: system_call(322, 281, 0, b"", None, None, 0x1000),  # execveat
    "spawn": lambda _: os.posix_spawn(sys.executable, ["x"], {}),
}

GAINING = {
    "allow dumps again": lambda _: call("prctl", 4, 1, 0, 0, 0),  # PR_SET_DUMPABLE
    "outlive the zygote": lambda _: call("prctl", 1, 0, 0, 0, 0),  # PR_SET_PDEATHSIG
    "become root": lambda _: os.setresuid(0, 0, 0),
    "take groups": lambda _: os.setgroups([0]),
    "take capabilities": lambda _: system_call(126, 91, bytes(8), bytes(24)),
    "raise the memory": lambda _: raise_limit(resource.RLIMIT_AS),
    "raise the time": lambda _: raise_limit(resource.RLIMIT_CPU),
    "raise the files": lambda _: raise_limit(resource.RLIMIT_NOFILE),
    "allocate a gigabyte": lambda _: len(bytearray(1 << 30)),
    "open a thousand descriptors": lambda _: [os.dup(0) for _ in range(1000)],
    "enter new namespaces": lambda _: call("unshare", 0x10000000),
    "enter the zygote's namespaces": lambda _: call("setns", 0, 0),
    "mount": lambda _: call("mount", b"none", b"/proc", b"tmpfs", 0, None),
    "change the root": lambda _: os.chroot("/"),
    "io_uring": lambda _: system_call(425, 425, 1, bytes(256)),
    "bpf": lambda _: system_call(321, 280, 0, bytes(128), 128),
    "keys": lambda _: system_call(250, 219, 0, -3, 1),
    "user faults": lambda _: system_call(323, 282, 0),
    "performance events": lambda _: system_call(298, 241, bytes(128), 0, -1, -1, 0),
    "watch files": lambda _: call("inotify_init1", 0),
    "a second filter": lambda _: system_call(317, 277, 1, 0, None),
}

GROUPS: dict[str, dict[str, Any]] = {
    "reading": READING,
    "writing": WRITING,
    "reaching": REACHING,
    "starting": STARTING,
    "gaining": GAINING,
}


def attempt_all(facts: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Run every attack of every group."""
    return {
        group: {name: attempt(function, facts) for name, function in attacks.items()} for group, attacks in GROUPS.items()
    }
