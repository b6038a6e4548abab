"""``python -m checks``."""

import sys

from autograder.kit.command_line import main

if __name__ == "__main__":
    sys.exit(main())
