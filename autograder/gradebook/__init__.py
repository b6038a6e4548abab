"""The seam to nbgrader: its pipelines grade through the engine, and its feedback is our page.

``nbgrader_config.py`` names ``autograding.GradeCells`` and ``autograding.SaveScores`` as steps of ``nbgrader autograde``,
and ``feedback_page.FeedbackPage`` as what ``nbgrader generate_feedback`` writes with. Assignments of other courses pass
by untouched: nbgrader then does what it always did.
"""
