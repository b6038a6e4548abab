"""From one master, three notebooks: with solutions, without them, and answered.

source/<assignment>/<notebook>.py
  ├── source/<assignment>/<notebook>.ipynb       nbgrader's source, solutions between markers
  ├── release/<assignment>/<notebook>.ipynb      what `nbgrader generate_assignment` makes of it
  └── solutions/<assignment>/<notebook>.ipynb    a perfect submission; .py is the same as a script

`build` is all that a command needs: it writes them, or says which are not as they should be.
"""

from autograder.build.errors import BuildError
from autograder.build.release import CODE_STUB, TEXT_STUB
from autograder.build.tree import StaleFile, build

__all__ = ["CODE_STUB", "TEXT_STUB", "BuildError", "StaleFile", "build"]
