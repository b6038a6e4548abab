"""The certificate as a table in the terminal: every known wrong program, and what it costs on every exercise.

``print_matrix`` prints it, ``print_findings`` what stands against the checks, ``print_summary`` the figures.
"""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from autograder.misconceptions.certificate import Certificate, against, by_program
from autograder.misconceptions.trials import Tried

LOSES, KEEPS, DEPENDS = "x", ".", "?"
"""A sign for each exercise: it loses points, keeps them all, or does the one or the other by edition and set order."""


def print_matrix(console: Console, exercises: Sequence[str], every: Sequence[Tried], only: str = "") -> None:
    """Print what each wrong program costs, and how it is named, exercise by exercise.

    Args:
        console: Where.
        exercises: All exercises.
        every: What became of the trials.
        only: The only exercise whose programs were tried; "" for all.
    """
    wrong = by_program(every, "wrong")
    width = max([len(name) for _, name in wrong] + [20])
    console.print(Text(f"{LOSES} loses points   {KEEPS} keeps them all   {DEPENDS} depends on edition or set order", "dim"))
    console.print(Text("one sign for each of: " + ", ".join(exercises), "dim"))
    for exercise in [only] if only else exercises:
        rows = {name: tried for (own, name), tried in wrong.items() if own == exercise}
        others = [f"{len(found)} {title}" for title, found in _others(every, exercise).items() if found]
        console.print(Text(f"\n{exercise}", "bold") + Text(f"   {len(rows)} wrong, {', '.join(others)}", "dim"))
        for name, tried in rows.items():
            line = Text(f"  {name:<{width}}  ")
            for one in exercises:
                line.append(_sign(one, tried), "bold" if one == exercise else "default")
            line.append(f"  {_named(name, tried)}")
            console.print(line, soft_wrap=True)


def print_findings(console: Console, every: Sequence[Tried]) -> int:
    """Print what stands against the checks, one line a program; return how many programs that are."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for tried in every:
        if problem := against(tried):
            order = "descending" if tried.trial.descending else "ascending"
            key = tried.trial.exercise, tried.trial.name
            found.setdefault(key, {}).setdefault(problem, []).append(f"{tried.trial.edition}, sets {order}")
    for (exercise, name), problems in found.items():
        for problem, where in problems.items():
            console.print(Text(f"{exercise}/{name} {problem} ({'; '.join(where)})", "red"), soft_wrap=True)
    return len(found)


def print_summary(console: Console, certificate: Certificate) -> None:
    """Print the figures."""
    named = f"{certificate.named_first} by their own name first, {certificate.one_of_several} as one of several"
    console.print(f"{certificate.wrong_programs} wrong programs: {named}", highlight=False)
    console.print(f"{certificate.right_programs} right programs, {certificate.mutants} mutants", highlight=False, end="")
    console.print(f" and {certificate.equivalent_mutants} that are equivalent", highlight=False)
    median, most = certificate.median_operations, certificate.most_operations
    console.print(f"smallest examples: median {median:g} operations, at most {most}", highlight=False)


def _others(every: Sequence[Tried], exercise: str) -> dict[str, list[str]]:
    kinds = {"right": "right", "mutant": "mutants", "equivalent": "equivalent"}
    return {title: [name for own, name in by_program(every, kind) if own == exercise] for kind, title in kinds.items()}


def _sign(exercise: str, tried: Sequence[Tried]) -> str:
    lost = [exercise in one.lost for one in tried]
    return LOSES if all(lost) else DEPENDS if any(lost) else KEEPS


def _named(name: str, tried: Sequence[Tried]) -> str:
    """Say how a program is named, and how large its smallest example is."""
    names = sorted({one.named for one in tried})
    sizes = [one.operations for one in tried if one.operations is not None]
    size = f"  {max(sizes)} operation{'s' if max(sizes) != 1 else ''}" if sizes else ""
    if names == [(name,)]:
        return f"named{size}"
    words = {", ".join(found) or "nothing was attempted" for found in names}
    return f"named: {' or '.join(sorted(words))}{size}"
