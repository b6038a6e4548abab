"""What all graders of a class run need, loaded once: they are forked from the process that imports this module.

To import it is all that can be done here. What only some submissions need, but nearly every class, is loaded as well:
pytest, which collects the checks, and a first plot.
"""

import gc
import os
from contextlib import suppress

from autograder import check
from autograder.class_run import tasks
from autograder.pictures.figures import as_svg, figure

__all__ = ["check", "tasks"]

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before a plot loads numpy: who has threads should not fork
with suppress(Exception):  # a verdict without a picture is worth more than none
    as_svg(figure(x="x", y="y")[0], "")
gc.collect()
gc.freeze()  # a fork's collector must not touch, and so copy, what was loaded before
