"""What nbgrader must know of this course: its folders, what it must not copy, its stubs, and who grades."""

from autograder.build import CODE_STUB, TEXT_STUB
from autograder.gradebook.pipeline import install

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - nbgrader defines it when it reads this file

c.CourseDirectory.source_directory = "source"
c.CourseDirectory.release_directory = "release"
c.CourseDirectory.submitted_directory = "workspace/submitted"
c.CourseDirectory.autograded_directory = "workspace/autograded"
c.CourseDirectory.feedback_directory = "workspace/feedback"
c.CourseDirectory.solution_directory = "workspace/solution"  # its own solutions keep hidden cells; ours are in solutions/
c.CourseDirectory.db_url = "sqlite:///workspace/gradebook.db"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", ".pytest_cache", "*.py"]  # *.py: the masters

c.ClearSolutions.code_stub = {"python": CODE_STUB}
c.ClearSolutions.text_stub = TEXT_STUB

# Grading goes through the engine: no student's code runs in a kernel, and feedback is our page.
install()
c.Autograde.sanitize_preprocessors = ["autograder.gradebook.autograding.Sanitize"]
c.Autograde.autograde_preprocessors = [
    "autograder.gradebook.autograding.GradeCells",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "autograder.gradebook.autograding.SaveScores",
    "autograder.gradebook.autograding.LatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.AssignLatePenalties.plugin_class = "autograder.gradebook.lateness.LatePolicy"  # source/late.toml
c.GenerateFeedback.exporter_class = "autograder.gradebook.feedback_page.FeedbackPage"
