"""Reads what any program may read of a machine: users, hosts, hardware, devices, its own status.

must: none of it can be opened, users and hosts included
earns: nothing
shows: nothing of the machine
"""
# %%
import grp
import os
import pwd
import socket

PATHS = """/etc/passwd /etc/hostname /etc/hosts /etc/os-release /proc/cpuinfo /proc/meminfo /proc/version /proc/mounts
/proc/self/status /proc/self/cgroup /proc/net/unix /proc/sysvipc/shm /sys/class/net /sys/kernel/notes /dev/urandom /dev/zero
/dev/tty /dev/ptmx /dev/kmsg /dev/fuse /dev/net/tun /tmp /dev/shm /home /root /var/tmp /run""".split()


def gradf(a, b, c):
    got = []
    for path in PATHS:
        try:
            got.append((path, os.read(os.open(path, os.O_RDONLY), 20)))
        except IsADirectoryError:
            got.append(path)
        except OSError:
            pass
    for ask in (pwd.getpwall, grp.getgrall, lambda: pwd.getpwuid(0), lambda: socket.getaddrinfo("localhost", 80)):
        try:
            got += ask()
        except (OSError, LookupError):
            pass
    raise RuntimeError(f"GOT {got}" if got else "nothing of the machine")
