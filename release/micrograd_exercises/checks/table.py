"""What a student reads: ``summary`` is the table, ``look_first`` the one thing to look at next."""

from collections.abc import Sequence

from checks.colours import Look
from checks.contents import Contents
from checks.findings import Finding, clean, given, shown
from checks.judging import LEFT_OUT, NOT_YET, PARTLY, RIGHT, UNWRITTEN, WAITS, Standing, first

KINDS = {RIGHT: "good", PARTLY: "bad", NOT_YET: "bad", UNWRITTEN: "quiet", WAITS: "quiet", LEFT_OUT: "quiet"}
INDENT = 18
MOST_RIGHT = 4
COMMAND = "python -m checks"
GRADED = "Grading uses other inputs, and counts no mistake twice."


def summary(standings: "Sequence[Standing]", contents: Contents, name: str, look: Look) -> str:
    """Return the table of all exercises, and the points so far.

    Args:
        standings: Where each exercise stands.
        contents: The assignment.
        name: The file that was looked at.
        look: How words look.
    """
    width = max(len(one.exercise.name) for one in standings) + 2
    lines = [f"{look('strong', contents.title)}: {clean(name)}", "", look("quiet", f"{'exercise':<{width}} points  so far")]
    for one in standings:
        points = f"{one.points:g}/{one.exercise.points:<3}"
        status = one.note if one.status in (WAITS, LEFT_OUT) else one.status
        if one.status == PARTLY:
            status = f"{len(one.passed)} of {len(one.exercise.checks)} checks right"
        lines.append(f"{one.exercise.name:<{width}}{points:>8}  {look(KINDS[one.status], status)}")
    got, most = points_of(standings)
    lines += ["", f"{got:g} of {most:g} points so far by these checks. {GRADED}"]
    return "\n".join(lines)


def points_of(standings: "Sequence[Standing]") -> "tuple[float, float]":
    """Return the points so far, and how many there could be; what was left out counts for nothing."""
    counted = [one for one in standings if one.status != LEFT_OUT]
    return round(sum(one.points for one in counted), 1), sum(one.exercise.points for one in counted)


def look_first(standings: "Sequence[Standing]", contents: Contents, look: Look) -> str:
    """Return the first thing that is not right, with its smallest example, or that there is none."""
    one = first(standings, contents)
    if one is None:
        left = [each.exercise.name for each in standings if each.status == LEFT_OUT]
        return look("good", "Everything that was checked is right." if left else "Everything is right here.")
    return about(one, look)


def about(one: Standing, look: Look) -> str:
    """Return what is to be said of one exercise."""
    exercise, lines = one.exercise, []
    head = f"{exercise.name}: {exercise.title}"
    if one.status == RIGHT:
        return f"{look('strong', head)}\n{look('good', 'right')}"
    if one.status == UNWRITTEN:
        lines += [f"{look('strong', f'next is {exercise.name}')}: {exercise.title}"]
        lines += _row("to be written", one.note or ", ".join(_unwritten(one)))
        lines += _row("a first hint", f"{COMMAND} hint {exercise.name}", look)
        return "\n".join(lines)
    lines += [f"{look('strong', f'look first at {exercise.name}')}: {exercise.title}"]
    for place, sentence in enumerate(one.passed[:MOST_RIGHT]):
        lines += _row("" if place else "right so far", sentence)
    if one.claim:
        lines += _row("not yet", one.claim)
    if one.finding:
        lines += finding_lines(one.finding, look)
    lines += _row("more", f"{COMMAND} hint {exercise.name}", look)
    if one.finding and one.finding.question and one.finding.question["kind"] == "expression":
        lines += _row("", f"{COMMAND} draw {exercise.name}", look) + _row("", f"{COMMAND} why {exercise.name}", look)
    return "\n".join(lines)


def _unwritten(one: Standing) -> "list[str]":
    return [f"{one.exercise.answer}.{part}" if one.exercise.methods else part for part in one.exercise.parts]


def finding_lines(finding: Finding, look: Look) -> "list[str]":
    """Return an example, line by line."""
    if not finding.expression or not (finding.yours or finding.right):
        return _row("what happens", finding.sentence)
    inputs = ", ".join(f"{name} = {given(value)}" for name, value in finding.inputs.items())
    lines = _row("smallest example", finding.expression + (f"   with {inputs}" if inputs else ""))
    source = "torch" if finding.question and finding.question["kind"] == "expression" else "right"
    if "error" in finding.yours:
        lines += _row("yours", look("bad", str(finding.yours["error"])))
        lines += _row(source, ", ".join(f"{name} {shown(value)}" for name, value in finding.right.items()))
    else:
        names = dict.fromkeys([*finding.right, *finding.yours])
        for name in names:
            label = "value" if name == "data" else name
            yours = look("bad", shown(finding.yours.get(name)))
            lines += _row(label, f"yours {yours}, {source} {shown(finding.right.get(name))}")
    if finding.paste and finding.paste != finding.expression:
        lines += _row("to paste", finding.paste)
    return lines


def _row(label: str, text: str, look: "Look | None" = None) -> "list[str]":
    shown_text = look("quiet", text) if look else text
    return [f"{label:<{INDENT}}{shown_text}"]
