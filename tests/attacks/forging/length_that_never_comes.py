"""Announces a thousand bytes, sends one of them and waits.

must: silence ends with a deadline, the exercise is wrong, and the time of the whole submission is bounded
earns: nothing
shows: did not finish within
slow: yes
"""
# %%
import sys
import time

def harness():
    """The object that answers the grader, by way of the frames that called."""
    frame = sys._getframe()
    while frame:
        if type(frame.f_locals.get("self")).__name__ == "Harness":
            return frame.f_locals["self"]
        frame = frame.f_back


def gradf(a, b, c):
    harness()._channel.sendall(b"\x00\x00\x03\xe8{")
    time.sleep(60)
