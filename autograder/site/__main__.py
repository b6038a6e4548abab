"""``python -m autograder.site FOLDER``: what the front end shows, as JSON."""

import sys
from pathlib import Path

from autograder.site.writing import write

if __name__ == "__main__":
    write(Path(sys.argv[1]))
