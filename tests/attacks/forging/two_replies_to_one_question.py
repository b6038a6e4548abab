"""Sends each answer twice, so that the second one may be taken for the answer to the next question.

must: an answer to an old question ends the box
earns: nothing
shows: answered something else than numbers
"""
# %%
import sys

inside, protocol = sys.modules["box.harness"], sys.modules["box.protocol"]
inside.encode = lambda message, limit: 2 * protocol.encode(message, limit)

def gradf(a, b, c):
    return [1.0, 2.0, 3.0]
