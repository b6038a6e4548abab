"""Holds what a scenario comes to against what it must: ``judged_scenario``."""

from collections.abc import Sequence

from autograder.expect.tolerance import is_close
from autograder.kit.asked import MOST_SHOWN, inputs_of, leaf_shown, text_of
from autograder.kit.contents import Asked, Contents
from autograder.kit.examples import Reply, Where, stopped, with_line
from autograder.kit.findings import Finding
from autograder.kit.told import differences, flat


def judged_scenario(question: Asked, answers: "Sequence[Reply]", contents: Contents, where: Where) -> "Finding | None":
    """Return what is wrong with what a scenario comes to, in one order of sets or the other; None where nothing is."""
    absolute = question.get("absolute", contents.absolute)
    relative = question.get("relative", contents.relative)
    right = flat(question["told"])
    for descending, answer in zip((False, True), answers):  # noqa: B905 - one order or two
        if answer.get("error"):
            return stopped(question, answer["error"], where, size=_size(question))
        found = differences(flat(answer["told"]), right, lambda x, y: is_close(x, y, absolute, relative))[:MOST_SHOWN]
        if found:
            text, labels = text_of(question), ", ".join(label for label, *_ in found)
            subject = text if labels == "result" and len(text) <= 60 else labels
            return with_line(
                Finding(
                    f"{subject} {'is' if len(found) == 1 else 'are'} not right.",
                    text,
                    inputs_of(question),
                    {label: leaf_shown(mine, question) for label, mine, _ in found},
                    {label: leaf_shown(wanted, question) for label, _, wanted in found},
                    question=question,
                    descending=descending,
                    size=_size(question),
                )
            )
    return None


def _size(question: Asked) -> "tuple[float, ...]":
    return float(len(question["scenario"]["steps"])), float(len(text_of(question)))
