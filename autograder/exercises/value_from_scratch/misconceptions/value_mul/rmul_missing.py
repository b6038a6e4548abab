"""`__rmul__` is not there, so that Python finds no way to multiply a number by a Value on its
right.

For `a * 2` Python asks `a`. Whom can it ask for `2 * a`, and under which name?
"""

EDITION = "release"


class Value:
    del __rmul__
