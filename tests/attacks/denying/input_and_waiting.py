"""Waits for somebody who never comes: input, a signal, its own kept socket.

must: nobody types, and the wall clock ends the rest
earns: nothing
shows: EOFError
slow: yes
"""
# %%
import os
import select
import signal


def gradf(a, b, c):
    return [float(input("your card number? ")) for _ in range(3)]


# %%
def numerical_grad(a, b, c):
    signal.sigwait({signal.SIGUSR1})


# %%
def numerical_grad2(a, b, c):
    sockets = [number for number in range(64) if is_socket(number)]
    select.select(sockets, [], [])
    return os.read(sockets[0], 10**6)


def is_socket(number):
    try:
        return os.fstat(number).st_mode & 0o170000 == 0o140000
    except OSError:
        return False
