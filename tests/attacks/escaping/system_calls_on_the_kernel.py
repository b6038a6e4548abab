"""Asks the kernel for what programs use to break it or to change the machine.

must: whatever is not on the list of a box is refused with EPERM
earns: nothing
shows: 30 calls, all refused
"""
# %%
import ctypes
import errno
import os

LIBC = ctypes.CDLL(None, use_errno=True)
X86 = os.uname().machine == "x86_64"
NUMBERS = """bpf 321 280  perf_event_open 298 241  io_uring_setup 425 425  io_uring_register 427 427  userfaultfd 323 282
keyctl 250 219  add_key 248 217  request_key 249 218  syslog 103 116  kexec_load 246 104  kexec_file_load 320 294
init_module 175 105  finit_module 313 273  delete_module 176 106  swapon 167 224  acct 163 89  settimeofday 164 170
clock_settime 227 112  adjtimex 159 171  sethostname 170 161  setdomainname 171 162  quotactl_fd 443 443
personality 135 92  vhangup 153 58  mbind 237 235  move_pages 279 239  process_madvise 440 440  membarrier 324 283
pkey_alloc 330 289  timer_create 222 107""".split()


def gradf(a, b, c):
    got = []
    for name, x86_64, aarch64 in zip(NUMBERS[::3], NUMBERS[1::3], NUMBERS[2::3]):
        number = ctypes.c_long(int(x86_64 if X86 else aarch64))
        done = LIBC.syscall(number, *[ctypes.c_long(-1)] * 6)  # nonsense, which each would refuse in its own way
        if done != -1 or ctypes.get_errno() != errno.EPERM:
            got.append(f"{name}: {done}, {errno.errorcode.get(ctypes.get_errno())}")
    raise RuntimeError(f"GOT {got}" if got else f"{len(NUMBERS) // 3} calls, all refused")
