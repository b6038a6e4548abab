"""The student's page as Markdown, ``page``: what a forum, a repository or a terminal viewer shows.

It says what the HTML page says; pictures are there in words. Hints are folded away with ``<details>`` where that is shown,
and stand in order where it is not. What comes from a student's code stands in code spans that it cannot leave.
"""

import re
from collections.abc import Iterator, Sequence

from autograder.feedback import words
from autograder.feedback.around import NOTHING_AROUND, Around, Written
from autograder.feedback.story import Story, tell
from autograder.feedback.told import Told
from autograder.feedback_text import code, points, prose
from autograder.illustration import Excerpt
from autograder.results import Mistake, Results


def page(results: Results, around: Around = NOTHING_AROUND) -> str:
    """Return a student's page, ending in a line break; the arguments are those of the HTML page."""
    return "\n\n".join(_parts(tell(results, around))) + "\n"


def _parts(story: Story) -> Iterator[str]:
    yield f"# {prose(story.title)}: {prose(story.name)}"
    if not story.unreadable:
        yield f"**{story.total}.**"
    yield prose(story.summary)
    if story.first:
        yield f"## {words.FIRST}: {prose(story.first.result.title)}"
        yield from _exercise(story.first)
    if story.every:
        rows = [
            f"| {prose(told.result.title)} | {told.verdict} | {row[2]} |"
            for told, row in zip(story.every, story.rows, strict=True)
        ]
        yield "\n".join([f"## {words.EVERY}\n", f"| {' | '.join(words.COLUMNS)} |", "|---|---|---:|", *rows])
    for told in story.others if story.every else ():
        if told.says_more:
            yield f"## {prose(told.result.title)}"
            yield from _exercise(told)
    for remark in story.remarks:
        yield from _labelled(f"{words.INSTRUCTOR} ({prose(remark.about)})", " ".join(remark.text.split()))
    if story.written:
        yield f"## {words.WRITTEN}"
    for one in story.written:
        yield from _written(one)


def _written(one: Written) -> Iterator[str]:
    yield f"### {prose(one.question)}"
    yield words.UNGRADED if one.score is None else f"**{words.reached(points(one.score), points(one.max_score))}**"
    yield _block(one.answer)
    yield from _labelled(words.INSTRUCTOR, " ".join(one.comment.split()))


def _exercise(told: Told) -> Iterator[str]:
    yield f"**{told.verdict}**{f', {told.points}' if told.points else ''} ({code(told.result.name)})."
    if told.reason:
        yield prose(told.reason)
    yield from _labelled(words.INSTRUCTOR, " ".join(told.comment.split()))
    if told.same:
        yield prose(words.same(", ".join(told.same)))
    if told.carried:
        yield words.carried(told.carried_names)
    yield from _listed(words.RIGHT, [prose(sentence) for sentence in told.right])
    yield from _example(told)
    for alike in told.mistakes:
        yield from _mistake(alike)
    yield from _ladder(told)
    if told.twin:
        yield _block(told.twin)
    yield from (_listing(excerpt) for excerpt in told.code)
    yield from _listed(words.LOST, [f"{prose(sentence)} ({cost})" for cost, sentence in told.lost])
    for sentence in told.result.advice:
        yield from _labelled(words.ADVICE, sentence)


def _mistake(alike: Sequence[Mistake]) -> Iterator[str]:
    if len(alike) == 1:
        yield from _labelled(words.LOOKS_WRONG, alike[0].sentence)
    else:
        yield from _listed(words.ALIKE, [f"{prose(mistake.sentence)} {prose(mistake.question)}" for mistake in alike])


def _example(told: Told) -> Iterator[str]:
    one = told.example
    if one is None:
        return
    yield f"{words.EXAMPLE}: {code(one.expression)}" + (f" {words.WITH} {code(one.given)}" if one.given else "")
    if one.error:
        yield f"{words.STOPS}: {code(one.error)}"
        head, rows = [words.WHAT, one.by], [[name, expected] for name, _yours, expected in one.rows]
    else:
        head, rows = [words.WHAT, words.YOURS, one.by], [list(row) for row in one.rows]
    lines = [f"| {' | '.join(map(_cell, row))} |" for row in rows]
    yield "\n".join([f"| {' | '.join(head)} |", "|---|" + "---:|" * (len(head) - 1), *lines])
    if one.paste:
        yield f"{words.PASTE}: {code(one.paste)}"


def _ladder(told: Told) -> Iterator[str]:
    for index, question in enumerate(told.hints):
        yield f"<details><summary>{words.ANOTHER_HINT if index else words.HINT}</summary>\n\n{prose(question)}"
    if told.last_hint:
        yield f"<details><summary>{words.LAST_HINT}</summary>\n\n{_block(told.last_hint)}"
    steps = len(told.hints) + bool(told.last_hint)
    if steps:
        yield "</details>" * steps


def _cell(text: str) -> str:
    """Return code in a table, which a bar would end: no backslash before it helps in every reader."""
    return code(text.replace("|", "¦"))


def _labelled(label: str, text: str) -> list[str]:
    return [f"**{label}:** {prose(text)}"] if text else []


def _listed(head: str, entries: Sequence[str]) -> list[str]:
    return ["\n".join([f"{head}:\n", *(f"- {entry}" for entry in entries)])] if entries else []


def _block(text: str) -> str:
    """Return text between fences that are longer than any in it."""
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _listing(excerpt: Excerpt) -> str:
    lines = [
        f"{'>' if number in excerpt.marked else ' '} {number:4} {line}".rstrip()
        for number, line in enumerate(excerpt.text.split("\n"), start=excerpt.first_line)
    ]
    lines += [words.not_shown(excerpt.cut)] * bool(excerpt.cut)
    where = words.place(excerpt.cell, excerpt.first_line, len(excerpt.marked))
    return f"{words.CODE}. {where}:\n\n" + _block("\n".join(lines))
