"""Makes system calls in the 32-bit and the x32 convention, whose numbers a filter may have forgotten.

must: the first ends the process, the second is refused
earns: nothing
shows: the code ended its own process
"""
# %%
import ctypes
import errno
import mmap
import os


def gradf(a, b, c):
    """Make the socket call by int 0x80; elsewhere than on x86_64 end in the same way."""
    code = bytes.fromhex("b867010000bb01000000b90100000031d2cd80c3")  # eax = 359, socket; int 0x80; ret
    room = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    room.write(code)
    if os.uname().machine != "x86_64":
        return ctypes.string_at(1)
    return [ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(room)))(), 2.0, 3.0]


# %%
def numerical_grad(a, b, c):
    libc = ctypes.CDLL(None, use_errno=True)
    got = []
    for number in (2, 41, 56, 57, 59, 257, 319, 512, 520, 533, 545):
        done = libc.syscall(ctypes.c_long(0x40000000 | number), ctypes.c_long(-1), None, None, None, None)
        if done != -1 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
            got.append((number, done, ctypes.get_errno()))
    raise RuntimeError(f"GOT {got}" if got else "no x32 call either")
