"""Grade autograd exercises: student code boxed in a worker, answers and torch in the grader."""

__version__ = "0.1.0"
