"""Handles the signals that a limit of processor time or a polite request to end would send, and computes on.

must: the kernel's own limit kills without asking, and the grader's deadline comes first
earns: nothing
shows: did not finish within 0.5 seconds of computing
slow: yes
"""
# %%
import resource
import signal

for number in (signal.SIGXCPU, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGPIPE, signal.SIGPROF):
    signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, signal.NSIG))


def gradf(a, b, c):
    if resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY:
        raise RuntimeError("GOT no limit")
    while True:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            pass
