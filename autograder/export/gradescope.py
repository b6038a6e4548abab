"""Gradescope: an archive with one ``<student>/results.json`` each, as an autograder there leaves it.

Source of the format: ``autograder.gradescope``. Where the gradebook has grades, the file's ``score``, which Gradescope takes
in place of the sum of its tests, is the gradebook's, with what a person has set and what being late costs; while a person
must grade some of it still, it is the engine's. JSON knows no formulas.
"""

import io
import zipfile

import msgspec

from autograder.collection.keeping import why_unsafe
from autograder.grades.classes import Grades, GradesError, StudentGrade
from autograder.grades.formats import Exported, Format, Wish
from autograder.gradescope import encode
from autograder.notebook.shown import clean
from autograder.results import Results

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the same grades give the same bytes."""


def export(grades: Grades, _wish: Wish) -> Exported:
    """Return the archive.

    Raises:
        GradesError: There are no results.
    """
    if not grades.results:
        raise GradesError(f"there are no results of '{grades.assignment}' beside the gradebook; run 'autograder autograde'")
    archive = io.BytesIO()
    lost = []
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for student in grades.graded:
            results = grades.results.get(student.id)
            if results is None:
                lost.append(f"{clean(student.id, 60)}: no results in workspace/results; grade the submission once more")
                continue
            if unsafe := why_unsafe(student.id):  # a path, to whoever unpacks it
                lost.append(unsafe)
                continue
            entry = zipfile.ZipInfo(f"{student.id}/results.json", EARLIEST)
            packed.writestr(entry, _file(results, student, grades), zipfile.ZIP_DEFLATED)
    return Exported(archive.getvalue(), len(grades.graded) - len(lost), lost=tuple(lost))


def _file(results: Results, student: StudentGrade, grades: Grades) -> bytes:
    document = msgspec.json.decode(encode(results))
    if grades.source != "results" and not student.needs_person:  # else Gradescope asks the instructor, or adds up its tests
        document = {"score": round(student.score, 4), **{key: value for key, value in document.items() if key != "score"}}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


FORMAT = Format("gradescope", "Gradescope's results.json of each submission", ".zip", export)
