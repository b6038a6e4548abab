"""What all questions to a submission share: the right answers, the secret, and the orders of sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from autograder.course import Secret
from autograder.engine.replies import Evaluation
from autograder.expect.references import References

SetOrders = tuple[bool, bool]
"""The two orders in which a set hands its entries out, one after the other, when an expression is asked twice; true means
descending."""

BOTH: SetOrders = (False, True)


class Foreseen(Protocol):
    """Questions that are asked in one request."""

    programs: list[dict[str, Any]]
    items: list[list[Any]]

    def told(
        self, answers: Sequence[Evaluation], programs: Sequence[dict[str, Any]], items: list[list[Any]]
    ) -> list[Evaluation] | None:
        """Return the answers to a question out of those to all, or None where it is not among them."""


class Together(Protocol):
    """What the checks of several exercises ask first, in one request.

    Attributes:
        request: The request.
        count: How many answers it has.
        places: Which of them each exercise's are.
    """

    request: dict[str, Any]
    count: int
    places: dict[str, slice]


class Foresight(Protocol):
    """Knows what the checks of an exercise will ask.

    Attributes:
        right: The advice on answers that were found to be right, by exercise, edition, answers and the checks that said so.
    """

    right: dict[tuple[bytes | str, ...], tuple[str, ...]]

    def batch(self, exercise: str, edition: str) -> Foreseen:
        """Return it, for a submission of an edition."""

    def together(self, exercises: tuple[str, ...], edition: str) -> Together:
        """Return it for several exercises that are asked in the same state."""


@dataclass(frozen=True)
class Setting:
    """What all questions share.

    Attributes:
        references: The right answers.
        secret: What hidden inputs derive from.
        foresight: Knows what will be asked, so that it can be asked at once; None asks one question after another.
        set_orders: The orders of sets that are tried; a certificate asks for one of them at a time.
    """

    references: References
    secret: Secret
    set_orders: SetOrders = BOTH
    foresight: Foresight | None = None
