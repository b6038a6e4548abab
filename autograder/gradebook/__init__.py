"""The seam to nbgrader: its pipelines grade through the engine, and its feedback is our page.

``nbgrader_config.py`` names ``autograding.GradeCells`` and ``autograding.SaveScores`` as steps of ``nbgrader autograde``,
and ``feedback_page.FeedbackPage`` as what ``nbgrader generate_feedback`` writes with. Assignments of other courses pass
by untouched: nbgrader then does what it always did.
"""

import importlib
import sys

if "jsonschema" not in sys.modules:
    # It is far below nbgrader, and would first build the grammar of addresses in other alphabets, of which no notebook has
    # one: longer than all other imports together, in each process of a class run. Without that library it goes on.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # Python's own way of saying that there is none
    importlib.import_module("jsonschema")
    del sys.modules["rfc3987_syntax"]
