"""``autograder certify --kit``: what the student kit says of the known programs."""

import sys

from autograder.assignment import Assignment
from autograder.build import BuildError
from autograder.build.tree import generate
from autograder.course import Course
from autograder.misconceptions.trials import KnownPrograms
from autograder.sharing import trials
from autograder.sharing.files import DATA, FOLDER


def certify_kit(chosen: Assignment, course: Course, exercise: str, *, check: bool, processes: int) -> bool:
    """Try the known programs on a kit that is made anew; return whether it holds, and its file with ``check``.

    Args:
        chosen: The assignment.
        course: Where its masters are.
        exercise: The only exercise whose programs are tried, or "".
        check: Write nothing.
        processes: How many programs at once.
    """
    programs = KnownPrograms(chosen)
    try:
        data = generate(course.root)[f"release/{chosen.name}/{FOLDER}/{DATA}"]
    except (BuildError, KeyError) as error:
        sys.stderr.write(f"autograder: the kit of {chosen.name} cannot be made: {error}\n")
        return False
    outcomes = trials.tried(chosen, data, trials.trials_of(programs, exercise), processes)
    found, faults = trials.kept(outcomes)
    sys.stdout.write(
        f"{chosen.name}: the kit catches {found.caught} of {found.wrong_programs} wrong programs "
        f"and passes {found.right_programs} right ones\n"
    )
    sys.stdout.write("".join(f"  caught by hidden checks only: {name}\n" for name in found.hidden_only))
    sys.stdout.write("".join(f"  WRONG {fault}\n" for fault in faults))
    if faults or exercise:
        return not faults
    if check and trials.read(chosen) != found:
        sys.stderr.write(f"autograder: {trials.FILE} of {chosen.name} is stale; run `autograder certify --kit`, commit it\n")
        return False
    if not check:
        trials.write(chosen, found)
    return True
