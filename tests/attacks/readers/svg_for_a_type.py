"""Raises an error whose type is called like an SVG that runs a script when it is loaded.

must: a type's name is a text of the student's like any other
earns: nothing
shows: with \<svg onload=alert('type')>: the type has a name
never: with <svg onload
"""
# %%
def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise type("<svg onload=alert('type')>", (Exception,), {})("the type has a name")
