"""A set of a student's objects has the order that the grader asks for, unless the class has a hash of its own."""

from autograder.worker.evaluation import CountedHash


def test_a_class_that_has_a_hash_keeps_it() -> None:
    class Own:
        def __hash__(self) -> int:
            return 7

    CountedHash.of(Own).restart(descending=True)
    assert hash(Own()) == 7


def test_a_class_that_cannot_be_changed_keeps_its_order() -> None:
    CountedHash.of(int).restart(descending=True)
    assert hash(3) == 3
