"""`__rsub__` is not there, so that Python finds no way to subtract a Value from a number on its
left.

For `a - 2` Python asks `a`. Whom can it ask for `2 - a`, and under which name?
"""

EDITION = "release"


class Value:
    del __rsub__
