"""The student's page as plain text of 78 columns, ``page``: for a terminal, a mail, a screen reader.

Hints are numbered and stand at the end of an exercise, so that whoever wants none stops reading there.
"""

import textwrap
from collections.abc import Iterator, Sequence

from autograder.feedback import words
from autograder.feedback.around import NOTHING_AROUND, Around, Written
from autograder.feedback.story import Story, tell
from autograder.feedback.told import Told
from autograder.feedback_text import points
from autograder.illustration import Excerpt
from autograder.notebook.shown import clean
from autograder.results import Mistake, Results

WIDTH = 78
LONGEST = 20_000
FILLED, EMPTY, BAR = "#", ".", 40


def page(results: Results, around: Around = NOTHING_AROUND) -> str:
    """Return a student's page, ending in a line break; the arguments are those of the HTML page."""
    return "\n".join(_lines(tell(results, around))) + "\n"


def _lines(story: Story) -> Iterator[str]:
    yield from _head(f"{story.title}: {story.name}", "=")
    if not story.unreadable:
        filled = round(BAR * story.share)
        yield f"[{FILLED * filled}{EMPTY * (BAR - filled)}] {story.total}"
    yield from _paragraph(story.summary)
    if story.first:
        yield from ["", *_head(f"{words.FIRST}: {story.first.result.title}", "-"), *_exercise(story.first)]
    if story.every:
        yield from ["", *_head(words.EVERY, "-")]
        width = max(len(told.result.title) for told in story.every)
        for told, row in zip(story.every, story.rows, strict=True):
            yield f"{row[2]:>7}  {told.result.title:<{width}}  {told.verdict.lower()}"
    for told in story.others if story.every else ():
        if told.says_more:
            yield from ["", *_head(told.result.title, "-"), *_exercise(told)]
    for remark in story.remarks:
        yield from _labelled(f"{words.INSTRUCTOR} ({remark.about})", remark.text)
    if story.written:
        yield from ["", *_head(words.WRITTEN, "-")]
    for one in story.written:
        yield from _written(one)


def _written(one: Written) -> Iterator[str]:
    score = words.UNGRADED if one.score is None else words.reached(points(one.score), points(one.max_score))
    yield from ["", f"{one.question}: {score}", *_wrapped(one.answer, "  ", "  ")]
    yield from _labelled(words.INSTRUCTOR, one.comment)


def _exercise(told: Told) -> Iterator[str]:
    yield f"{told.verdict}{f', {told.points}' if told.points else ''} ({told.result.name})"
    yield from _paragraph(told.reason)
    yield from _labelled(words.INSTRUCTOR, told.comment)
    if told.same:
        yield from _paragraph(words.same(", ".join(told.same)))
    if told.carried:
        yield from _paragraph(words.carried(told.carried_names))
    yield from _listed(words.RIGHT, told.right)
    yield from _example(told)
    for alike in told.mistakes:
        yield from _mistake(alike)
    if told.twin:
        yield from ["", *_wrapped(told.twin, "  ", "    ")]
    for excerpt in told.code:
        yield from _listing(excerpt)
    yield from _listed(words.LOST, [f"{sentence} ({cost})" for cost, sentence in told.lost])
    for sentence in told.result.advice:
        yield from _labelled(words.ADVICE, sentence)
    for index, question in enumerate(told.hints):
        yield from _labelled(words.ANOTHER_HINT if index else words.HINT, question)
    if told.last_hint:
        yield from ["", f"{words.LAST_HINT}:", *_wrapped(told.last_hint, "  ", "    ")]


def _mistake(alike: Sequence[Mistake]) -> list[str]:
    if len(alike) == 1:
        return _labelled(words.LOOKS_WRONG, alike[0].sentence)
    return _listed(words.ALIKE, [f"{mistake.sentence} {mistake.question}" for mistake in alike])


def _example(told: Told) -> Iterator[str]:
    one = told.example
    if one is None:
        return
    yield from ["", f"{words.EXAMPLE}:  {one.expression}" + (f"   {words.WITH} {one.given}" if one.given else "")]
    if one.error:
        yield from _wrapped(f"{words.STOPS}: {one.error}", "    ", "    ")
    width = max((len(name) for name, _, _ in one.rows), default=0)
    for name, yours, expected in one.rows:
        yield f"    {name:<{width}}  " + ("" if one.error else f"{words.YOURS} {yours},  ") + f"{one.by} {expected}"
    if one.paste:
        yield from ["", f"{words.PASTE}:", f"    {one.paste}"]


def _listing(excerpt: Excerpt) -> Iterator[str]:
    yield from ["", f"{words.CODE}. {words.place(excerpt.cell, excerpt.first_line, len(excerpt.marked))}:"]
    for number, line in enumerate(excerpt.text.split("\n"), start=excerpt.first_line):
        yield f"{'>' if number in excerpt.marked else ' '} {number:4}  {line}".rstrip()
    yield from [words.not_shown(excerpt.cut)] * bool(excerpt.cut)


def _head(text: str, line: str) -> list[str]:
    return [text, line * min(WIDTH, len(text))]


def _labelled(label: str, text: str) -> list[str]:
    return _paragraph(f"{label}: {text}") if text else []


def _paragraph(text: str) -> list[str]:
    """Return a sentence wrapped, with a blank line before; nothing where there is none."""
    return ["", *textwrap.wrap(_bare(text), WIDTH)] if text else []


def _listed(head: str, entries: Sequence[str]) -> list[str]:
    wrapped = [line for entry in entries for line in _wrapped(_bare(entry), "  - ", "    ")]
    return ["", f"{head}:", *wrapped] if entries else []


def _bare(text: str) -> str:
    """Return a sentence without backticks; what stood around one must not become a command now."""
    return clean(text.replace("`", ""), LONGEST)


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return [
        line
        for part in text.split("\n")
        for line in textwrap.wrap(part, WIDTH, initial_indent=first, subsequent_indent=others)
    ]
