"""What all questions to a submission share: the right answers, the secret, and the orders of sets."""

from dataclasses import dataclass

from autograder.course import Secret
from autograder.expect.references import References

SetOrders = tuple[bool, bool]
"""The two orders in which a set hands its entries out, one after the other, when an expression is asked twice; true means
descending."""

BOTH: SetOrders = (False, True)


@dataclass(frozen=True)
class Setting:
    """What all questions share.

    Attributes:
        references: The right answers.
        secret: What hidden inputs derive from.
        set_orders: The orders of sets that are tried; a certificate asks for one of them at a time.
    """

    references: References
    secret: Secret
    set_orders: SetOrders = BOTH
