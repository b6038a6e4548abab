"""Searches all of its own memory, inherited from the zygote, for secrets, checks and answers of the grader.

must: the zygote was started fresh and has never known any
earns: nothing
shows: nothing found in own memory
slow: yes
"""
# %%
import ctypes
import errno
import os

LIBC = ctypes.CDLL(None, use_errno=True)
PAGE = 4096
PARTS = ((b"CAN", b"ARY-"), (b"@exer", b"cise("), (b"matches_", b"torch"), (b"counter", b"example"))
WORDS = [b"".join(parts) for parts in PARTS]


def readable(address):
    """Ask the kernel whether a page can be read: it looks at the new mask before it finds that 99 means nothing."""
    call = ctypes.c_long(14 if os.uname().machine == "x86_64" else 135)  # rt_sigprocmask
    LIBC.syscall(call, ctypes.c_long(99), ctypes.c_void_p(address), None, ctypes.c_long(8))
    return ctypes.get_errno() == errno.EINVAL


def around(address):
    """Return the start and the end of the readable memory around an address."""
    start = end = address // PAGE * PAGE
    while readable(start - PAGE) and end - start < 1 << 27:
        start -= PAGE
    while readable(end) and end - start < 1 << 28:
        end += PAGE
    return start, end


def gradf(a, b, c):
    LIBC.sbrk.restype = ctypes.c_void_p
    environ = ctypes.c_void_p.in_dll(LIBC, "environ").value
    places = [LIBC.sbrk(0) - 8, environ, id(PAGE), id(gradf), id(os), id(os.environ), id(type), id(os.__dict__)]
    found, done = [], []
    for place in places:
        if any(start <= place < end for start, end in done):
            continue
        start, end = around(place)
        done.append((start, end))
        for part in range(start, end, 1 << 22):
            text = ctypes.string_at(part, min(end - part, (1 << 22) + 400))
            for word in WORDS:
                at = text.find(word)
                while at >= 0:
                    if text[at + len(word) : at + len(word) + 1].strip(b"\0"):  # and not the word that is looked for
                        found.append(text[at : at + 60])
                    at = text.find(word, at + 1)
    if sum(end - start for start, end in done) < 1 << 20:
        raise RuntimeError("hardly any memory was searched")
    raise RuntimeError(f"GOT {found}" if found else "nothing found in own memory")
