"""Searches its memory for what the zygote was asked before it forked this box: the imports of earlier submissions.

must: what one submission asked of the zygote is not found in the boxes of the next
earns: nothing
shows: nothing of an earlier submission
slow: yes
"""
# %%
import ctypes
import errno
import os

LIBC = ctypes.CDLL(None, use_errno=True)
PAGE = 4096
LIST = b"".join((b'"modu', b'les": ['))  # as the grader asks the zygote for a box: what the submission imports


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
            at = text.find(LIST)
            while at >= 0:
                names = text[at + len(LIST) : at + 300].partition(b"]")[0]
                if names and names.isascii() and b"ctypes" not in names:  # its own list names ctypes
                    found.append(names.decode())
                at = text.find(LIST, at + 1)
    if sum(end - start for start, end in done) < 1 << 20:
        raise RuntimeError("hardly any memory was searched")
    raise RuntimeError(f"GOT {sorted({*found})}" if found else "nothing of an earlier submission")
