"""Holds answers against what is right: ``requests_of`` says what is asked for a question, ``judged`` what the answers say.

What is asked, and how near is near enough, is as in grading; the inputs are others.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from checks.expect.tolerance import are_close, is_close
from checks import numerical
from checks.asked import inputs_of, labels_of, program_of, text_of, wanted_of
from checks.contents import Asked, Contents
from checks.examples import Reply, Where, stopped, with_line
from checks.findings import Finding, number
from checks.scenarios import judged_scenario

STARTING_GRADIENT = 0.5
NEARLY = 1e-3
ADDS_UP: Asked = {
    "do": "evaluate",
    "programs": [{"steps": [["add", 0, 1]], "output": 2}],
    "items": [[0, [1.0, 2.0], False, STARTING_GRADIENT]],
}
"""Whether a backward pass adds to the gradients that are there; one that zeroes them first is right, too."""


def requests_of(question: Asked, source: str) -> "list[Asked]":
    """Return what is asked for a question.

    Args:
        question: The question.
        source: The exercise's own cell.
    """
    kind = question["kind"]
    if kind == "expression":
        items = [[0, question["inputs"], descending, 0.0] for descending in (False, True)]
        if not question["collecting"]:
            return [{"do": "evaluate", "programs": [question["program"]], "items": items}]
        items += [[0, question["inputs"], descending, STARTING_GRADIENT] for descending in (False, True)]
        return [{"do": "evaluate", "programs": [question["program"]], "items": items}, ADDS_UP]
    if kind == "call":
        return [{"do": "call", "name": question["name"], "calls": [question["args"]], "watched": question["formula"]}]
    if kind == "scenario":
        items = [[0, question["inputs"], descending] for descending in (False, True)[: question["orders"]]]
        return [{"do": "scenarios", "scenarios": [question["scenario"]], "items": items}]
    return numerical.requests_of(question, source)


def judged(question: Asked, replies: "Sequence[Reply]", contents: Contents, where: Where) -> "Finding | None":
    """Return what is wrong with the answers to a question, or None.

    Args:
        question: The question.
        replies: The answers to what ``requests_of`` asks.
        contents: The tolerances.
        where: Says where a line of a cell is.
    """
    error = replies[0].get("error")
    if error and question["kind"] != "numbers":
        return stopped(question, error, where)
    if question["kind"] == "expression":
        return _expression(question, replies, contents, where)
    if question["kind"] == "call":
        return _call(question, replies[0]["answers"][0], contents, where)
    if question["kind"] == "scenario":
        return judged_scenario(question, replies[0]["answers"], contents, where)
    return numerical.judged(question, replies, contents, where)


# --- expressions


def _expression(question: Asked, replies: "Sequence[Reply]", contents: Contents, where: Where) -> "Finding | None":
    adds_up = False
    if len(replies) > 1 and not replies[1].get("error"):
        adds_up = replies[1]["answers"][0].get("grads") == [1.5, 1.5]
    ways = [(False, 0.0), (True, 0.0), (False, STARTING_GRADIENT), (True, STARTING_GRADIENT)]
    pairs = list(zip(ways, replies[0]["answers"]))  # noqa: B905 - two ways or four
    found = list(_wrong(question, pairs if adds_up else pairs[:2], contents, where))
    if not found:
        return None
    best = min(found, key=lambda one: one.size)
    both = sum(one.start == best.start for one in found) > 1
    size = (best.size[0] + (0.0 if both else 100.0), *best.size[1:])
    return with_line(Finding(**{**best.__dict__, "size": size}))


def _wrong(question: Asked, pairs: "Sequence[Any]", contents: Contents, where: Where) -> "Iterator[Finding]":
    labels, steps = labels_of(question), float(len(question["program"]["steps"]))
    data, *grads = wanted_of(question).values()
    for (descending, start), answer in pairs:
        if not answer.get("error"):
            mine = [number(answer["data"]), *map(number, answer["grads"])]
            wanted = [data, *(grad + start for grad in grads)]
            if are_close(mine, wanted, contents.absolute, contents.relative):
                continue
        size = (steps + (50.0 if start else 0.0), float(len(question["names"])), float(len(repr(question["inputs"]))))
        before = {f"{name}.grad before": start for name in question["names"]} if start else {}
        ways = {"descending": descending, "start": start, "size": size}
        if answer.get("error"):
            yield stopped(question, answer["error"], where, given=before, **ways)
            continue
        yours, right = (dict(zip(labels, numbers)) for numbers in (mine, wanted))  # noqa: B905 - equally long
        wrong = [name for name in labels if not is_close(yours[name], right[name], contents.absolute, contents.relative)]
        both = "the value and the gradient" if "data" in wrong else "the gradient"
        what = "the value" if wrong == ["data"] else both
        verb = "are" if " and " in what else "is"
        yield Finding(
            f"{what[:1].upper()}{what[1:]} of {program_of(question).text()} {verb} not what torch gives.",
            program_of(question).text(),
            {**inputs_of(question), **before},
            {name: yours[name] for name in wrong},
            {name: right[name] for name in wrong},
            question=question,
            **ways,
        )


# --- functions of plain numbers


def _call(question: Asked, answer: Reply, contents: Contents, where: Where) -> "Finding | None":
    if answer.get("error"):
        return stopped(question, answer["error"], where)
    text, formula = text_of(question), question["formula"]
    if answer["watched_calls"] > 1:
        return Finding(
            f"{question['name']} is to be a formula, but {text} asks {formula} {answer['watched_calls']} times.",
            question=question,
        )
    yours, wanted = [number(entry) for entry in answer["numbers"]], question["wanted"]
    if len(yours) != len(wanted):
        count = {"length": float(len(yours))}, {"length": float(len(wanted))}
        sentence = f"{text} returns {len(yours)} numbers; {len(wanted)} are asked for."
        return with_line(Finding(sentence, text, inputs_of(question), *count, question=question, size=(0.0, len(text))))
    absolute = question.get("absolute", contents.absolute)
    relative = absolute if formula else contents.relative
    named = list(zip(question["labels"], yours, wanted))  # noqa: B905 - equally long
    wrong = [
        (label, mine, right)
        for label, mine, right in named
        if question["only"] in ("", label) and not is_close(mine, right, absolute, relative)
    ]
    if not wrong:
        return None
    words = "is not right"
    if all(is_close(mine, right, NEARLY, NEARLY) for _label, mine, right in wrong):
        words = "is nearly right, and a rounded number, or a difference of two values, is not exact,"
    sentence = f"{text} {words} for {', '.join(label for label, *_ in wrong)}."
    mine, right = {label: one for label, one, _ in wrong}, {label: other for label, _, other in wrong}
    return with_line(Finding(sentence, text, inputs_of(question), mine, right, question=question, size=(1.0, len(text))))
