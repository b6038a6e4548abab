"""``autograder package``: a bundle that another service runs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.choosing import refuse


class Service(StrEnum):
    """Where the bundle is run."""

    GRADESCOPE = "gradescope"


def package(
    service: Annotated[Service, typer.Argument(help="Where it is run.")],
    assignment: Annotated[str, typer.Argument(help="The assignment.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option(help="The zip. (default: workspace/package/<assignment>-<service>.zip)", show_default=False),
    ] = None,
    secret: Annotated[Path | None, typer.Option(help="The file that hidden inputs derive from.", show_default=False)] = None,
) -> None:
    """Make the zip that you upload as an autograder. It holds the hidden checks and the secret: it is yours alone."""
    from autograder.assignment import AssignmentError, load  # noqa: PLC0415 - a --help must not wait for it
    from autograder.cli.prepare import prepared  # noqa: PLC0415 - as above
    from autograder.course import Course, CourseError  # noqa: PLC0415 - as above
    from autograder.misconceptions.catalogue import PatchError  # noqa: PLC0415 - as above
    from autograder.packaging.gradescope import BundleError, bundle  # noqa: PLC0415 - as above
    from autograder.whole_files import write_whole  # noqa: PLC0415 - as above

    course = Course.here()
    try:
        chosen, key = load(assignment), course.secret(secret)
        prepared(chosen, course, key)
        target = output or course.workspace / "package" / f"{chosen.name}-{service.value}.zip"
        data = bundle(chosen, course, key)
        write_whole(target, data)
    except (AssignmentError, BundleError, CourseError, PatchError) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"'{error.filename}' cannot be written: {error.strerror}; say --output FILE")
    typer.echo(f"{target} ({len(data) / 1e6:.1f} MB): upload it as the autograder of '{chosen.title}'")
