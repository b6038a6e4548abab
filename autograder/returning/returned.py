"""What came of a return: ``Returned``. ``sorted_out`` tells who came by which way."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.grades.origins import Origin
from autograder.notebook.shown import clean
from autograder.returning.pages import Page


@dataclass(frozen=True)
class Returned:
    """What came of it.

    Attributes:
        students: Who gets feedback.
        lost: Who does not, each with the reason.
        notes: What an instructor should know, a sentence each.
        where: What was written, or "" where nothing was.
        then: What an instructor does with it.
    """

    students: tuple[str, ...]
    lost: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    where: str = ""
    then: str = ""


@dataclass(frozen=True)
class SortedOut:
    """Pages that go back by a way, each with its origin; who is lost; what to say of the others."""

    pages: tuple[tuple[Page, Origin], ...]
    lost: tuple[str, ...]
    notes: tuple[str, ...]


def sorted_out(pages: Sequence[Page], collected: Mapping[str, tuple[Origin, ...]], way: str) -> SortedOut:
    """Return which pages go back by a way.

    Who came by another way as well, and by that one last, still gets it: both sides hold a submission of theirs.

    Args:
        pages: All.
        collected: Where each student's submissions came from.
        way: One of those of ``autograder.grades.origins``.
    """
    going = [(page, one) for page in pages for one in collected.get(page.student, ()) if one.way == way]
    there = {page.student for page, _origin in going}
    unknown = [page.student for page in pages if page.student not in collected]
    other = Counter(
        collected[page.student][-1].way for page in pages if page.student in collected and page.student not in there
    )
    lost = [f"{clean(student, 60)}: nobody knows where it came from; 'autograder collect' notes it" for student in unknown]
    notes = [f"{sum(other.values())} came by another way: {', '.join(f'{way} {other[way]}' for way in sorted(other))}"]
    having = {page.student for page in pages}
    lost += [
        f"{clean(student, 60)}: {NO_PAGE}"
        for student, every in sorted(collected.items())
        if student not in having and any(one.way == way for one in every)
    ]
    return SortedOut(tuple(going), tuple(lost), tuple(notes if other else []))


NO_PAGE = "there are no results; run 'autograder autograde'"
