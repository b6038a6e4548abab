"""Starts threads, which would compute on after the answer, by Python, by numpy's and by the C library.

must: a box is one thread and stays one
earns: nothing
shows: no second thread
"""
# %%
import _thread
import concurrent
import ctypes
import threading


def pool():
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(2).submit(print).result()


def native():
    handle = ctypes.c_ulong()
    return ctypes.CDLL(None).pthread_create(ctypes.byref(handle), None, ctypes.CDLL(None).pause, None) == 0


def timer():
    late = threading.Timer(0.01, print)
    late.start()
    return late.is_alive()


def gradf(a, b, c):
    for door in (
        lambda: threading.Thread(target=print, daemon=True).start() or 1,
        lambda: _thread.start_new_thread(print, ()),
        timer,
        pool,
        native,
    ):
        try:
            got = door()
        except (OSError, RuntimeError, ImportError):
            continue
        if got:
            raise ValueError(f"GOT {got}")
    raise ValueError(f"{'no second thread' if threading.active_count() == 1 else 'GOT threads'}")
