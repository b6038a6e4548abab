"""Reads the memory, the descriptors and the folders of the grader, its parent, the zygote and itself.

must: /proc cannot be opened, links in it cannot be followed, and no memory but one's own can be asked for
earns: nothing
shows: nobody's memory
"""
# %%
import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)


class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]


def gradf(a, b, c):
    got = []
    for process in ("self", "1", str(os.getppid()), "@GRADER@", "@RUNNER@"):
        for file in ("mem", "maps", "stack", "status", "pagemap", "syscall", "task/self/mem"):
            try:
                got.append((file, os.read(os.open(f"/proc/{process}/{file}", os.O_RDONLY), 1)))
            except OSError:
                pass
        for link in ("cwd", "exe", "fd/0", "fd/3", "fd/@DESCRIPTOR@"):
            try:
                if process != "self":
                    got.append((link, os.readlink(f"/proc/{process}/{link}")))
            except OSError:
                pass
        if process != "self":
            room = ctypes.create_string_buffer(8)
            local = Vector(ctypes.addressof(room), 8)
            if LIBC.process_vm_readv(int(process), ctypes.byref(local), 1, ctypes.byref(local), 1, 0) >= 0:
                got.append(("process_vm_readv", room.raw))
            if LIBC.ptrace(16, int(process), None, None) != -1:  # PTRACE_ATTACH
                got.append("ptrace")
    raise RuntimeError(f"GOT {got}" if got else "nobody's memory")
