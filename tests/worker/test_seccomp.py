"""The compiled allowlist, run by a small interpreter, so that both processors are tested on either."""

import errno
import re
import struct
from pathlib import Path

import pytest

from autograder.worker import seccomp, syscalls

ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM
ARCHITECTURES = list(syscalls.ARCHITECTURES)


@pytest.fixture(params=ARCHITECTURES)
def family(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    name = str(request.param)
    monkeypatch.setattr(syscalls, "architecture", lambda: name)
    return name


def verdict(program: bytes, number: int, *arguments: int, architecture: int) -> int:
    """Run a filter as the kernel would: its four instructions on struct seccomp_data."""
    padded = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("<IIQ6Q", number, architecture, 0, *(a & 2**64 - 1 for a in padded))
    steps = list(struct.iter_unpack("=HBBI", program))
    at, value = 0, 0
    while True:
        code, if_true, if_false, operand = steps[at]
        at += 1
        if code == 0x06:
            return int(operand)
        if code == 0x20:
            value = struct.unpack_from("<I", data, operand)[0]
        else:
            holds = {0x15: value == operand, 0x35: value >= operand, 0x45: bool(value & operand)}[code]
            at += if_true if holds else if_false


def ask(family: str, name: str, *arguments: int, opening: bool = True) -> int | None:
    number = syscalls.number(name)
    if number is None:
        return None
    program = seccomp.program(opening=opening)
    return verdict(program, number, *arguments, architecture=syscalls.ARCHITECTURES[family])


CONDITIONAL = {"ioctl", "prlimit64", "sendto"}  # refused, or allowed, by argument


def test_every_number_is_allowed_or_refused_as_its_name_says(family: str) -> None:
    for opening in (True, False):
        program = seccomp.program(opening=opening)
        names = set(syscalls.COMPUTING) | (set(syscalls.OPENING) if opening else set())
        allowed = {syscalls.number(name) for name in names - CONDITIONAL}
        unclear = {syscalls.number(name) for name in CONDITIONAL}
        for number in set(range(600)) - unclear:
            expected = ALLOW if number in allowed else REFUSE
            assert verdict(program, number, architecture=syscalls.ARCHITECTURES[family]) == expected, number


def test_numbers_beyond_the_table_are_refused(family: str) -> None:
    program = seccomp.program(opening=True)
    for number in [0x40000000 | n for n in range(600)] + [2**32 - 1, 2**31]:  # x32 carries bit 30
        assert verdict(program, number, architecture=syscalls.ARCHITECTURES[family]) == REFUSE


def test_another_convention_kills(family: str) -> None:
    program = seccomp.program(opening=True)
    others = {0x40000003, 0x40000028, *syscalls.ARCHITECTURES.values()} - {syscalls.ARCHITECTURES[family]}
    for other in others:  # AUDIT_ARCH_I386, AUDIT_ARCH_ARM, and the other of the two
        assert verdict(program, 0, architecture=other) == KILL


@pytest.mark.parametrize(
    ("flags", "end"),
    [
        (0, ALLOW),  # O_RDONLY
        (0o2000000, ALLOW),  # O_CLOEXEC
        (1, REFUSE),  # O_WRONLY
        (2, REFUSE),  # O_RDWR
        (0o100, REFUSE),  # O_CREAT
        (0o1000, REFUSE),  # O_TRUNC
        (0o10000000, REFUSE),  # O_PATH
        (0o20000002, REFUSE),  # O_TMPFILE for writing
    ],
)
def test_files_are_opened_for_reading_only(family: str, flags: int, end: int) -> None:
    assert ask(family, "openat", -100, 0, flags) == end
    assert ask(family, "open", 0, flags) in {end, None}
    assert ask(family, "openat", -100, 0, flags, opening=False) == REFUSE


def test_arguments_decide(family: str) -> None:
    assert ask(family, "prlimit64", 0, 7, 0, 0x1000) == ALLOW
    assert ask(family, "prlimit64", 0, 7, 0x1000, 0) == REFUSE  # a new limit
    assert ask(family, "prlimit64", 0, 7, 0x1000 << 32, 0) == REFUSE  # and one whose low word is nothing
    assert ask(family, "prlimit64", 4711, 7, 0, 0x1000) == REFUSE  # somebody else's
    assert ask(family, "sendto", 5, 0x1000, 3, 0, 0, 0) == ALLOW
    assert ask(family, "sendto", 5, 0x1000, 3, 0, 0x1000, 16) == REFUSE
    assert ask(family, "ioctl", 0, 0x5401) == ALLOW  # TCGETS
    assert ask(family, "ioctl", 0, 0x5412) == REFUSE  # TIOCSTI
    assert ask(family, "fcntl", 0, 3) == ALLOW  # F_GETFL
    for command in (
        8,
        10,
        1024,
        1026,
        1031,
        1033,
    ):  # F_SETOWN, _SETSIG, _SETLEASE, _NOTIFY, _SETPIPE_SZ, _ADD_SEALS
        assert ask(family, "fcntl", 0, command) == REFUSE


def test_an_unknown_processor_has_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syscalls, "architecture", lambda: None)
    assert not seccomp.available()
    with pytest.raises(OSError, match="processor"):
        seccomp.program(opening=True)


HEADERS = {
    "x86_64": ("/usr/include/x86_64-linux-gnu/asm/unistd_64.h", r"#define __NR_(\w+)\s+(\d+)"),
    "aarch64": ("/usr/include/asm-generic/unistd.h", r"#define __NR(?:3264)?_(\w+)\s+(\d+)"),
}
GENERIC_NAMES = {"newfstatat": "fstatat"}  # asm-generic names the 64-bit form anew at its end


@pytest.mark.parametrize("column", [0, 1], ids=ARCHITECTURES)
def test_the_numbers_are_the_kernel_headers(column: int) -> None:
    path, pattern = HEADERS[ARCHITECTURES[column]]
    if not Path(path).exists():
        pytest.skip(f"{path} is not installed here")
    numbers = {name: int(number) for name, number in re.findall(pattern, Path(path).read_text())}
    table = syscalls.COMPUTING | syscalls.OPENING | syscalls.BUILDING
    for name, pair in table.items():
        number = pair[column]
        if number is not None:
            assert numbers[GENERIC_NAMES.get(name, name) if column else name] == number, name
        else:
            assert name not in numbers


def test_what_is_sent_and_received_is_plain_bytes(family: str) -> None:
    oob, peek, dontwait, nosignal = 0x1, 0x2, 0x40, 0x4000
    assert ask(family, "sendto", 3, 0, 1, nosignal) == ALLOW
    assert ask(family, "recvfrom", 3, 0, 1, dontwait) == ALLOW
    assert ask(family, "sendto", 3, 0, 1, oob) == REFUSE
    assert ask(family, "recvfrom", 3, 0, 1, oob) == REFUSE
    assert ask(family, "recvfrom", 3, 0, 1, peek | dontwait) == REFUSE


def test_a_process_asks_about_itself_alone(family: str) -> None:
    of_process_7 = ~7 << 3 | 2
    assert ask(family, "clock_gettime", 2) == ALLOW
    assert ask(family, "clock_gettime", of_process_7) == REFUSE
    assert {ask(family, name, 0) for name in ("getpgid", "getsid", "sched_getaffinity")} == {ALLOW}
    assert {ask(family, name, 7) for name in ("getpgid", "getsid", "sched_getaffinity")} == {REFUSE}


def test_nothing_runs_by_a_timer() -> None:
    assert not {"setitimer", "alarm", "timer_create", "timerfd_create", "sysinfo"} & set(syscalls.COMPUTING)
