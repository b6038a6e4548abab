"""What stands in the autograded notebook: ``sanitize`` makes it from a submission's bytes and the release.

Every locked or graded cell is in it once, with our text and metadata; the student's answers and own cells are as they
were handed in, without outputs and without any metadata of theirs. It is what people look at. The engine judges the bytes
that were submitted, whose cells have the numbers that the student sees, unless ``repaired`` says that this holds more.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.gradebook.cells import StudentCell, cells_of
from autograder.gradebook.placing import Placing, place
from autograder.gradebook.release import Release, ReleasedCell, plain
from autograder.gradebook.tampering import Finding, on_answer, on_locked, on_unknown

KEY = "autograder"
"""Where the notebook's metadata hold what is known of it; a student's own never get there."""

ABSENT = {"markdown": "*This cell is not in the submission.*", "code": "# This cell is not in the submission."}
HARMLESS = "br|b|i|em|strong|u|sub|sup|p|hr|code|pre|kbd|details|summary|ul|ol|li|table|tr|td|th|tbody|thead|blockquote"
ACTIVE = re.compile(rf"<(?=[A-Za-z/!?])(?!/?(?:{HARMLESS})\s*/?>)(?!(?:https?|mailto):)", re.IGNORECASE)
"""The first character of HTML that could run, load or cover something in the browser of who grades."""


@dataclass(frozen=True)
class Sanitized:
    """The notebook that is kept, and what was found on the way.

    Attributes:
        notebook: It, as nbformat 4.5 has it.
        findings: What is not as it was handed out.
        missing: The ids of the answers that are not in the submission.
        untouched: The ids of the answers that hold what was handed out.
        repaired: Something that answers need was put back: given code, or an answer that was no code any more. The engine
            then gets this notebook, since it would find less in what was submitted.
    """

    notebook: dict[str, Any]
    findings: tuple[Finding, ...] = ()
    missing: frozenset[str] = frozenset()
    untouched: frozenset[str] = frozenset()
    repaired: bool = False

    @property
    def tampering(self) -> tuple[str, ...]:
        """What only somebody who meant it does, a sentence each."""
        return tuple(finding.sentence for finding in self.findings if finding.tampering)

    @property
    def damage(self) -> tuple[str, ...]:
        """What happens to honest people, a sentence each."""
        return tuple(finding.sentence for finding in self.findings if not finding.tampering)


@dataclass
class _Kept:
    """A notebook in the making."""

    cells: list[dict[str, Any]] = field(default_factory=list)
    own: int = 0

    def add(self, kind: str, source: str, metadata: dict[str, Any], cell_id: str = "", pictures: Any = None) -> None:
        """Add a cell; one without an id is the student's own."""
        if not cell_id:
            self.own += 1
        more: dict[str, Any] = {"execution_count": None, "outputs": []} if kind == "code" else {}
        if pictures and kind == "markdown":
            more["attachments"] = pictures
        name = cell_id or f"own-{self.own}"
        self.cells.append({"cell_type": kind, "id": name, "metadata": metadata, "source": source, **more})


def sanitize(data: bytes, release: Release, suffix: str = ".ipynb") -> Sanitized:
    """Return the notebook that is kept of a submission; bytes that cannot be read have no cells.

    Args:
        data: The submission's bytes.
        release: What was handed out.
        suffix: ``.ipynb`` or ``.py``.
    """
    theirs = cells_of(data, suffix)
    placing = place(theirs, release)
    kept = _Kept()
    for step in placing.order:
        if step.ours is not None:
            _put_ours(kept, release.cells[step.ours], None if step.theirs is None else theirs[step.theirs])
        elif step.theirs is not None:
            _put_own(kept, theirs[step.theirs], release)
    answers = {number: cell for number, cell in enumerate(release.cells) if cell.answer}
    taken = {number: theirs[placing.taken[number]] for number in answers if number in placing.taken}
    findings = tuple(_findings(theirs, release, placing)) if theirs else ()
    missing = frozenset(cell.grade_id for number, cell in answers.items() if number not in taken)
    untouched = frozenset(answers[number].grade_id for number, cell in taken.items() if answers[number].says(cell.source))
    metadata = {name: release.metadata[name] for name in ("kernelspec", "language_info") if name in release.metadata}
    told = [finding.sentence for finding in findings if finding.tampering]
    about = {"tampering": told, "damage": [finding.sentence for finding in findings if not finding.tampering]}
    broken = (_was_broken(ours, theirs, placing.taken.get(number)) for number, ours in enumerate(release.cells))
    repaired = bool(placing.bearers) and any(broken)
    metadata[KEY] = {**about, "missing": sorted(missing), "untouched": sorted(untouched), "repaired": repaired}
    notebook = {"cells": kept.cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return Sanitized(notebook, findings, missing, untouched, repaired)


def _was_broken(ours: ReleasedCell, theirs: Sequence[StudentCell], taken: int | None) -> bool:
    """Return whether a cell that answers need, or an answer, does not run in the submission as it was meant to."""
    if ours.kind != "code" or not ours.grade_id or (ours.graded and not ours.answer):
        return False
    if taken is None:
        return not ours.answer
    return theirs[taken].kind != "code" or (not ours.answer and not ours.says(theirs[taken].source))


def _put_ours(kept: _Kept, ours: ReleasedCell, theirs: StudentCell | None) -> None:
    """Put a cell of the release where it belongs: an answer with the student's text, all others with ours."""
    metadata = {**ours.metadata, "nbgrader": dict(ours.about)}
    if not ours.answer:
        if theirs and theirs.source.strip() and not ours.says(theirs.source):  # nothing written vanishes
            kept.add("code" if theirs.kind == "code" else "markdown", _shown(theirs), {})
        kept.add(ours.kind, ours.source, metadata, ours.cell_id)
        return
    if theirs is None:
        kept.add(ours.kind, ABSENT[ours.kind], metadata, ours.cell_id)
        return
    source = theirs.source if ours.kind == "code" else _harmless(theirs.source)
    kept.add(ours.kind, source, metadata, ours.cell_id, theirs.pictures)


def _put_own(kept: _Kept, cell: StudentCell, release: Release) -> None:
    """Put a cell that the student added, or one of our texts."""
    if cell.kind == "code":
        kept.add("code", cell.source, {})
        return
    ours = cell.source if plain(cell.source) in release.words else _shown(cell)
    kept.add("markdown", ours, {}, pictures=cell.pictures)


def _shown(cell: StudentCell) -> str:
    """Return a cell's text as one that a browser shows and nothing more; a raw cell's would go to the page as it is."""
    if cell.kind == "code":
        return cell.source
    if cell.kind == "markdown":
        return _harmless(cell.source)
    return "\n".join("    " + line for line in cell.source.splitlines())


def _harmless(source: str) -> str:
    """Return Markdown in which no HTML can do anything: a blank makes a plain character of what begins a tag."""
    return ACTIVE.sub("< ", source)


def _findings(theirs: Sequence[StudentCell], release: Release, placing: Placing) -> Iterator[Finding]:
    """Yield all that is not as it was handed out, in the release's order."""
    if not placing.bearers:
        yield Finding("no cell bears an id of nbgrader's; answers were known by what they define, test cells were put back.")
        return
    for number, ours in enumerate(release.cells):
        if not ours.grade_id:
            continue
        bearers = [theirs[index] for index in placing.bearers.get(ours.grade_id, ())]
        taken = placing.taken.get(number)
        if ours.answer:
            yield from on_answer(ours, bearers, found=taken is not None)
        else:
            yield from on_locked(ours, bearers or ([] if taken is None else [theirs[taken]]))
    known = {cell.grade_id for cell in release.cells}
    for cell in theirs:
        if cell.claim.grade_id and cell.claim.grade_id not in known:
            yield from on_unknown(cell)
