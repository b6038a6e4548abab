"""Asks for signals, leases, seals, locks and pipes of its descriptors, and for ioctls that reach a terminal or a device.

must: descriptors can be copied and closed, and hardly anything else
earns: nothing
shows: 0 of 20 granted
"""
# %%
import fcntl
import struct

LOCK = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0)
COMMANDS = (
    (fcntl.F_SETOWN, int("@GRADER@")), (15, struct.pack("ii", 1, int("@GRADER@"))), (fcntl.F_SETSIG, 9),
    (fcntl.F_SETLEASE, fcntl.F_RDLCK), (fcntl.F_NOTIFY, 1), (1033, 1), (1031, 1 << 20), (fcntl.F_SETLK, LOCK), (37, LOCK),
)  # fmt: skip
IOCTLS = (0x5412, 0x540E, 0x5413, 0x541B, 0x5421, 0x8901, 0x8904, 0x5423, 0x541C, 0x4B3A, 0x40085511)


def gradf(a, b, c):
    granted = []
    for command, argument in COMMANDS:
        try:
            granted.append((command, fcntl.fcntl(3, command, argument)))
        except OSError:
            pass
    for command in IOCTLS:  # TIOCSTI, TIOCSCTTY, TIOCGWINSZ, FIONREAD, FIONBIO, FIOSETOWN, ...
        for number in range(64):
            try:
                granted.append((command, fcntl.ioctl(number, command, bytes(64))))
            except OSError:
                pass
    total = len(COMMANDS) + len(IOCTLS)
    raise RuntimeError(f"GOT {granted}" if granted else f"0 of {total} granted")
