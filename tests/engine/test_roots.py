"""Which failures have their root in another exercise; no submission is judged here."""

from collections.abc import Mapping, Sequence

from autograder.engine.roots import MOST_MISSES, find_roots
from autograder.results import ExerciseResult, Verdict


class Judge:
    """Knows of which exercises each one hangs, and notes what it is asked."""

    def __init__(self, hangs_on: Mapping[str, set[str]]) -> None:
        self._hangs_on = hangs_on
        self.asked: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def __call__(self, replaced: Sequence[str], judged: Sequence[str]) -> dict[str, ExerciseResult]:
        self.asked.append((tuple(replaced), tuple(judged)))
        right = [name for name in judged if self._hangs_on.get(name, {name}) <= {*replaced}]
        return {
            name: ExerciseResult(name, name, Verdict.CORRECT, 1.0, 1.0, carried_forward=tuple(replaced)) for name in right
        }


def test_one_mistake_is_found_at_once() -> None:
    judge = Judge({"neg": {"mul"}, "sub": {"mul"}})
    found = find_roots(["mul", "neg", "sub"], [], judge)
    assert found.names == ("mul",)
    assert [result.carried_forward for result in found.settled.values()] == [("mul",), ("mul",)]
    assert len(judge.asked) == 1


def test_two_mistakes_are_two_roots() -> None:
    judge = Judge({"neg": {"mul"}, "softmax": {"mul", "exp"}})
    found = find_roots(["mul", "neg", "exp", "softmax"], [], judge)
    assert found.names == ("mul", "exp")
    assert found.settled["neg"].carried_forward == ("mul",)
    assert found.settled["softmax"].carried_forward == ("mul", "exp")


def test_what_was_never_written_comes_before_what_is_wrong() -> None:
    judge = Judge({"sub": {"neg"}})
    found = find_roots(["mul", "sub"], ["neg"], judge)
    assert (found.names, found.settled["sub"].carried_forward) == (("mul",), ("neg",))


def test_in_a_circle_the_first_one_pays() -> None:
    found = find_roots(["neg", "rsub"], [], Judge({"neg": {"rsub"}, "rsub": {"neg"}}))
    assert found.names == ("neg",)
    assert [*found.settled] == ["rsub"]


def test_a_class_in_which_nothing_helps_is_not_asked_for_ever() -> None:
    judge = Judge({})
    every = [f"exercise {number}" for number in range(10)]
    assert find_roots(every, [], judge).names == tuple(every)
    assert len(judge.asked) == MOST_MISSES


def test_one_failure_alone_is_judged_by_nobody() -> None:
    judge = Judge({})
    assert find_roots(["mul"], [], judge).names == ("mul",)
    assert find_roots([], ["neg"], judge).names == ()
    assert not judge.asked
