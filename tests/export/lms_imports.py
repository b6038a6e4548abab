"""How the other side reads a file: Canvas's and Moodle's import, written after theirs, each as a short function.

``canvas_reads`` follows ``gradebook_importer.rb``, ``moodle_reads`` ``mod/assign/feedback/offline/importgradeslib.php``.
"""

import csv
import io
import re
from dataclasses import dataclass, field


@dataclass
class CanvasImport:
    """What Canvas would change: scores by student's ID, the column's id or, of a new one, its name and points."""

    scores: dict[str, str] = field(default_factory=dict)
    column: str = ""
    points: str = ""


def canvas_reads(data: bytes, wanted: str) -> CanvasImport:
    """Read a file as Canvas does; ``wanted`` is the id of a column, or the name of a new one."""
    text = data.decode("utf-8-sig")
    separator = ";" if text.split("\n")[0].count(";") > text.split("\n")[0].count(",") else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    header = rows[0]
    assert header[:2] == ["Student", "ID"], "Canvas: the CSV has no header row"
    assert "Section" in header
    done = CanvasImport()
    for place in range(header.index("Section") + 1, len(header)):
        numbered = re.search(r"\((\d+)\)\s*$", header[place])
        if (numbered[1] if numbered else header[place]) != wanted:
            continue
        done.column = header[place]
        for row in rows[1:]:
            if re.match(r"^\s{4}", row[0]) and not row[1]:
                done.points = row[place]
            elif row[1]:
                assert row[1].isdigit(), "Canvas: no such student"
                done.scores[row[1]] = row[place]
    return done


def moodle_reads(data: bytes, in_moodle: dict[str, str]) -> dict[str, tuple[float, str]]:
    """Return grade and comment by participant, as Moodle imports them.

    ``in_moodle`` has, by participant, what Last modified (grade) is there: what was changed since is skipped.
    """
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    found = {}
    for row in rows:
        participant = re.sub(r"^Participant ", "", row["Identifier"])
        assert participant.isdigit()
        if row["Grade can be changed"] == "No" or row["Last modified (grade)"] != in_moodle.get(participant, "-"):
            continue
        if row["Grade"] in ("", "-"):
            continue
        grade = float(row["Grade"].replace(",", "."))
        assert 0 <= grade <= float(row["Maximum Grade"].replace(",", ".")), "Moodle: not a valid grade"
        found[participant] = (grade, row["Feedback comments"])
    return found
