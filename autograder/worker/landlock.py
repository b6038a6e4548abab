"""Landlock: what a process may open, connect to and signal, decided by itself and for good.

`abi` asks the kernel how much of Landlock it has, `prepare` builds a ruleset once, `restrict` closes the
door in each fork. Unprivileged, and it works in containers. Numbers and layouts are those of
linux/landlock.h.
"""

import contextlib
import os
import stat
from collections.abc import Iterable

from .kernel import syscall

_VERSION = 1  # LANDLOCK_CREATE_RULESET_VERSION
_PATH_BENEATH = 1  # LANDLOCK_RULE_PATH_BENEATH
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3  # LANDLOCK_ACCESS_FS_READ_FILE, _READ_DIR

# Rights on files by ABI: 1 knows bits 0-12, 2 adds REFER, 3 TRUNCATE, 5 IOCTL_DEV.
_FS_BITS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET = 0b11  # from ABI 4: LANDLOCK_ACCESS_NET_BIND_TCP, _CONNECT_TCP
_SCOPED = 0b11  # from ABI 6: LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET, LANDLOCK_SCOPE_SIGNAL


def abi() -> int:
    """Ask for the version of Landlock's interface, by the system call itself.

    `/sys/kernel/security/lsm` is often not mounted, so it proves nothing.

    Returns:
        1 or more, or 0 where the kernel has no Landlock or has it switched off.
    """
    try:
        return syscall("landlock_create_ruleset", None, 0, _VERSION)
    except OSError:
        return 0


def ruleset_attributes(version: int) -> bytes:
    """Lay out `struct landlock_ruleset_attr`: every right that this version knows is handled, hence refused.

    Args:
        version: what `abi` gave; newer than known counts as the newest known.
    """
    words = [(1 << _FS_BITS[min(version, 5)]) - 1]
    if version >= 4:
        words.append(_NET)
    if version >= 6:
        words.append(_SCOPED)
    return b"".join(word.to_bytes(8, "little") for word in words)


def prepare(readable: Iterable[str]) -> int:
    """Build a ruleset that refuses everything but reading the given files and directories.

    Args:
        readable: existing paths; a directory grants all below it.

    Returns:
        A descriptor for `restrict`. Forks inherit it.

    Raises:
        OSError: a path does not exist, or the kernel has no Landlock.
    """
    attributes = ruleset_attributes(abi())
    ruleset = syscall("landlock_create_ruleset", attributes, len(attributes), 0)
    try:
        for path in readable:
            _allow_reading(ruleset, path)
    except OSError:
        os.close(ruleset)
        raise
    return ruleset


def _allow_reading(ruleset: int, path: str) -> None:
    fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    with contextlib.ExitStack() as stack:
        stack.callback(os.close, fd)
        # READ_DIR on a plain file is refused with EINVAL.
        rights = _READ_FILE | _READ_DIR if stat.S_ISDIR(os.fstat(fd).st_mode) else _READ_FILE
        # struct landlock_path_beneath_attr is packed: 8 bytes of rights, 4 of descriptor.
        rule = rights.to_bytes(8, "little") + fd.to_bytes(4, "little")
        syscall("landlock_add_rule", ruleset, _PATH_BENEATH, rule, 0)


def restrict(ruleset: int) -> None:
    """Bind this process to a ruleset for good; no_new_privs must be set before.

    Raises:
        OSError: the kernel refused.
    """
    syscall("landlock_restrict_self", ruleset, 0)
