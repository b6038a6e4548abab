"""Prepares what would run when the box ends: exit handlers, destructors, finalizers, timers, an audit hook, a trace.

must: a box that is ended ends at once, and nothing of it runs in the next one
earns: nothing
shows: nothing of an earlier box
"""
# %%
import atexit
import builtins
import ctypes
import signal
import sys
import weakref

EARLIER = [name for name in ("OF_AN_EARLIER_BOX",) if hasattr(builtins, name)]
builtins.OF_AN_EARLIER_BOX = True
sys.addaudithook(lambda *_: None)
sys.setswitchinterval(1e-6)
sys.settrace(lambda *_: None)
atexit.register(lambda: open("@CANARY_FOLDER@/left", "w"))
CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p)(lambda *_: open("@CANARY_FOLDER@/left", "w") and None)
ctypes.CDLL(None).on_exit(CALLBACK, None)
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
    signal.signal(number, lambda *_: open("@CANARY_FOLDER@/left", "w"))


class Last:
    def __del__(self):
        open("@CANARY_FOLDER@/left", "w")


LAST = Last()
weakref.finalize(LAST, lambda: open("@CANARY_FOLDER@/left", "w"))


def gradf(a, b, c):
    raise RuntimeError(f"GOT {EARLIER}" if EARLIER else "nothing of an earlier box")


exec("gradf")
