"""``python -m checks``."""

import sys

from checks.command_line import main

if __name__ == "__main__":
    sys.exit(main())
