"""The seam to nbgrader: its pipelines grade through the engine, and its feedback is our page.

``nbgrader_config.py`` names ``autograding.GradeCells`` and ``autograding.SaveScores`` as steps of ``nbgrader autograde``,
and ``feedback_page.FeedbackPage`` as what ``nbgrader generate_feedback`` writes with. Assignments of other courses pass
by untouched: nbgrader then does what it always did.
"""

import sys

# jsonschema, far below nbgrader, would first build the grammar of addresses in other alphabets, of which no notebook has
# one: longer than all other imports together. Without that library it goes on; None is Python's way to say there is none.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # as above
