"""Makes and opens segments, semaphores, message queues and named pipes, which would outlive it.

must: none is made and none is opened
earns: nothing
shows: nothing that stays
"""
# %%
import ctypes
import errno

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.shmat.restype = ctypes.c_void_p
KEY = int("@SEGMENT@")


def gradf(a, b, c):
    got = []
    for name, *arguments in (
        ("shmget", 0, 4096, 0o1600),
        ("shmget", KEY, 0, 0),
        ("shmctl", 0, 0, None),
        ("shmdt", None),
        ("semget", 0, 1, 0o1600),
        ("semop", 0, bytes(6), 1),
        ("msgget", 0, 0o1600),
        ("msgsnd", 0, bytes(16), 8, 0o4000),
        ("msgctl", 0, 0, None),
        ("mq_open", b"/of-an-attack", 0o102, 0o600, None),
        ("mq_unlink", b"/of-an-attack"),
        ("eventfd", 0, 0),
        ("timerfd_create", 1, 0),
        ("signalfd", -1, bytes(128), 0),
        ("epoll_create1", 0),
        ("pipe", (ctypes.c_int * 2)()),
    ):
        if not hasattr(LIBC, name):
            continue  # an older C library has it elsewhere
        done = getattr(LIBC, name)(*arguments)
        if done != -1 or ctypes.get_errno() not in (errno.EPERM, errno.EACCES):
            got.append(f"{name}: {done} {errno.errorcode.get(ctypes.get_errno())}")
    raise RuntimeError(f"GOT {got}" if got else "nothing that stays")
