"""Opens a file that anybody may read through the C library, past Python's own checks.

must: the kernel refuses whoever asks
earns: nothing
shows: 8 functions, none of them
"""
# %%
import ctypes

LIBC = ctypes.CDLL(None, use_errno=True)
PATH = b"@CANARY_FILE@"
for name in ("fopen", "freopen", "opendir", "setmntent", "dlopen", "tempnam"):
    getattr(LIBC, name).restype = ctypes.c_void_p


def gradf(a, b, c):
    found = {
        "fopen": LIBC.fopen(PATH, b"r"),
        "open64": LIBC.open64(PATH, 0) + 1,
        "openat": LIBC.openat(-100, PATH, 0) + 1,
        "creat": LIBC.creat(PATH, 0o600) + 1,
        "opendir": LIBC.opendir(b"@CANARY_FOLDER@"),
        "setmntent": LIBC.setmntent(PATH, b"r"),
        "getpwnam": ctypes.cast(LIBC.getpwnam(b"root"), ctypes.c_void_p).value,
        "truncate": LIBC.truncate(PATH, 0) + 1,
    }
    got = [name for name, result in found.items() if result]
    raise RuntimeError(f"GOT {got}" if got else f"{len(found)} functions, none of them")
