"""Excuses what the public notebook's loss did not need: ``excuse`` calls it ``not_required``."""

from msgspec.structs import replace

from autograder.engine.examination import Examination
from autograder.results import ExerciseResult, Verdict

ASKED_BY_SOFTMAX = frozenset({"exp", "__radd__", "__truediv__"})
"""The methods that the public notebook's own softmax calls."""

ASKED_BY_ANY_LOSS = frozenset({"exp", "log"})
"""The methods without which Values have no probabilities, and these no loss."""


def excuse(results: dict[str, ExerciseResult], examination: Examination) -> dict[str, ExerciseResult]:
    """Return the verdicts with what the public notebook's loss did not need called ``not_required``.

    A loss that is right, if need be with what is wrong repaired, excuses what is missing; so does one that is finite and
    comes from probabilities, unless it is wrong for no reason that was found in what was written: then it did need
    something else. A finite number that is no loss excuses nothing, or little would be asked of whoever writes little.

    Args:
        results: The verdicts by exercise.
        examination: The submission.
    """
    missing = any(result.verdict is Verdict.NOT_ATTEMPTED for result in results.values())
    if examination.layout.edition != "public" or not missing:
        return results
    entries = examination.assignment.exercise
    good = (Verdict.CORRECT, Verdict.PARTLY_CORRECT)
    right = any(result.verdict in good for name, result in results.items() if entries[name].answer == "nll")
    tried = [result.verdict for name, result in results.items() if entries[name].methods]
    asked = [result.verdict for name, result in results.items() if ASKED_BY_ANY_LOSS & {*entries[name].methods}]
    if Verdict.NOT_ATTEMPTED in asked:
        return results  # it was computed with plain numbers, past the graph
    explained = right or any(verdict in (Verdict.WRONG, Verdict.PARTLY_CORRECT) for verdict in tried)
    probable = any(result.verdict in good for name, result in results.items() if entries[name].answer == "softmax")
    finite = explained and probable and examination.finite_loss and _was_computed(results, examination)
    if not finite and not _is_right(results, examination):
        return results
    reason = "Your loss did not need it, so it costs nothing."
    return {
        name: replace(result, verdict=Verdict.NOT_REQUIRED, max_score=0.0, reason=reason)
        if result.verdict is Verdict.NOT_ATTEMPTED and (entries[name].methods or entries[name].needs_value)
        else result
        for name, result in results.items()
    }


def _is_right(results: dict[str, ExerciseResult], examination: Examination) -> bool:
    """Whether the loss is right, and so is softmax, or what it asks of Values was tried: else it may be wrong for that."""
    entries = examination.assignment.exercise
    verdicts = {entries[name].answer: result.verdict for name, result in results.items() if entries[name].needs_value}
    asked = [result.verdict for name, result in results.items() if ASKED_BY_SOFTMAX & {*entries[name].methods}]
    tried = verdicts.get("softmax") is Verdict.CORRECT or Verdict.NOT_ATTEMPTED not in asked
    return verdicts.get("nll") is Verdict.CORRECT and tried


def _was_computed(results: dict[str, ExerciseResult], examination: Examination) -> bool:
    """Whether the loss comes from the logits; where that cannot be told, a softmax that is right shows it as well."""
    if examination.loss_follows is not None:
        return examination.loss_follows
    entries = examination.assignment.exercise
    return any(result.verdict is Verdict.CORRECT for name, result in results.items() if entries[name].answer == "softmax")
