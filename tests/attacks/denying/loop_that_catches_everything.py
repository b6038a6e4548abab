"""Loops, catches every exception and handles every signal that it may.

must: the grader ends it from outside
earns: nothing
shows: did not finish within 0.5 seconds of computing
slow: yes
"""
# %%
import signal


def gradf(a, b, c):
    for number in range(1, signal.NSIG):
        try:
            signal.signal(number, lambda *_: gradf(a, b, c))
        except (OSError, ValueError):
            pass  # SIGKILL and SIGSTOP
    while True:
        try:
            while True:
                [].pop()
        except BaseException:
            continue
