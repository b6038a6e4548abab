"""`__rtruediv__` is not there, so that Python finds no way to divide a number by a Value.

For `a / 2` Python asks `a`. Whom can it ask for `2 / a`, and under which name?
"""

EDITION = "release"


class Value:
    del __rtruediv__
