"""The report as one page that needs nothing else: ``page`` returns its HTML.

What stands on it comes from ``Report`` and was cleaned there; the template escapes it.
"""

import re

from markupsafe import Markup, escape

from autograder.durations import duration
from autograder.feedback_text import WORDS, points
from autograder.html.pages import render
from autograder.report import plots
from autograder.report.measures import ExerciseMeasures
from autograder.report.overview import Outcome, Report
from autograder.results import Verdict
from autograder.terminal import SIGNS

CODE = re.compile(r"`([^`]+)`")
ORDER = {verdict.value: number for number, verdict in enumerate(Verdict)}
"""How verdicts are sorted: the right ones first."""


def page(report: Report) -> str:
    """Return the page."""
    spread = report.distribution
    return render(
        "report.html",
        script="report.js",
        report=report,
        scores=plots.scores(spread) if spread.counted else "",
        bars=plots.verdicts(report.exercises) if any(map(_counted, report.exercises)) else "",
        exercise={one.name: one for one in report.exercises},
        all_right=sum(one.all_right for one in report.submissions),
        urgent=urgent(report),
        used=[verdict for verdict in Verdict if any(one.verdicts[verdict.value] for one in report.exercises)],
        verdicts=list(Verdict),
        WORDS=WORDS,
        SIGNS=SIGNS,
        ORDER=ORDER,
        marked=marked,
        points=points,
        percent=percent,
        tells=tells,
        tip=tip,
        duration=duration,
        counted=counted,
    )


def urgent(report: Report) -> list[str]:
    """Return a sentence for each thing that an instructor has to look at before the figures are used."""
    ungraded = sum(not one.unreadable and not one.graded_to_the_end for one in report.submissions)
    tampered = {case.submission for group in report.troubles if group.kind == "tampered" for case in group.cases}
    said = [
        (len(report.broken), "results file", "could not be read; the figures are without it"),
        (len(report.unreadable), "submission", "could not be read by the grader; no score is given"),
        (ungraded, "submission", "could not be graded to the end; what the grader could not tell counts for nobody"),
        (len(tampered), "submission", "answered what is no answer, which may be tampering"),
    ]
    sentences = [f"{counted(count, what)} {words}." for count, what, words in said if count]
    if len(report.secrets) > 1:
        sentences.append(
            f"The results derive from {len(report.secrets)} secrets: not all were asked the same. Grade all anew."
        )
    if len(report.graders) > 1:
        sentences.append(f"The results come from {len(report.graders)} versions of the grader. Grade all anew.")
    return sentences


def counted(count: int, what: str) -> str:
    """Return a number with what it counts: ``1 submission``, ``2 submissions``."""
    return f"{count} {what}{'' if count == 1 else 's'}"


def percent(share: float | None) -> str:
    """Return per cent without decimals that nobody needs; a dash where there is no number."""
    if share is None:
        return "-"
    if 99 <= share < 100:  # what is not all must not read as all
        return "99 %"
    return f"{share:.0f} %" if share == 0 or share >= 1 else "under 1 %"


def tells(exercise: ExerciseMeasures) -> str:
    """Say in a word what the correlation with the rest means."""
    value = exercise.discrimination
    if value is None:
        return exercise.unsaid
    if value < -0.1:
        return "rather the others: look at the exercise"
    return "hardly" if value < 0.2 else ("somewhat" if value < 0.4 else "well")


def tip(outcome: Outcome) -> str:
    """Return what a sign in the table of all submissions stands for."""
    reached = f", {points(outcome.score)} of {points(outcome.max_score)}" if outcome.max_score else ""
    return f"{outcome.exercise}: {WORDS[outcome.verdict].lower()}{reached}"


def marked(text: str) -> Markup:
    """Return a sentence with what stands between backquotes as code."""
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if index % 2 else escape(part) for index, part in enumerate(CODE.split(text))
    )


def _counted(exercise: ExerciseMeasures) -> bool:
    return any(exercise.verdicts.values())
