"""``python -m checks``: reads the arguments, does what they ask for, and says in a sentence what cannot be done.

Exit status: 0 everything that was checked is right; 1 something is not yet; 2 bad usage, or a file that cannot be read.
"""

import argparse
import difflib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from checks import as_json, closer, drawing, explaining, hints, table
from checks.colours import Look, speak
from checks.contents import Contents, Damaged, Exercise, load
from checks.judging import LEFT_OUT, RIGHT, Standing, first, judge
from checks.placing import choose
from checks.reading import Unreadable, Work, read
from checks.watching import saves

COMMANDS = ("hint", "draw", "why")


class _Sentences(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        speak(f"checks: {message}; `python -m checks --help` shows what there is", sys.stderr)
        sys.exit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Sentences(prog="python -m checks", description="Checks what you have written so far.", allow_abbrev=False)
    parser.add_argument("words", nargs="*", metavar="[hint|draw|why NAME] [FILE]", help="an exercise; your .ipynb or .py")
    parser.add_argument("--watch", action="store_true", help="check the current exercise again at each save")
    parser.add_argument("--json", action="store_true", help="print data")
    parser.add_argument("--plain", action="store_true", help="no colours")
    parser.add_argument("--all", action="store_true", help="all hints of an exercise")
    return parser


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Do what the arguments ask for; return the exit status."""
    options = _parser().parse_args(arguments)
    words = list(options.words)
    command = words.pop(0) if words and words[0] in COMMANDS else ""
    look = Look.of(sys.stdout, plain=options.plain)
    try:
        contents = load()
        if command:
            if not words:
                raise Unreadable(f"name an exercise: {', '.join(contents.exercises)}")
            exercise = _exercise(words.pop(0), contents)
            if command == "hint":
                speak(hints.next_hint(exercise, _folder(words), every=options.all))
                return 0
            return _closer(command, exercise, _work(words, contents), contents)
        if len(words) > 1:
            raise Unreadable(f"one file at a time, please: {' '.join(words)}")
        if options.watch:
            return _watch(words, contents, look)
        return _once(_work(words, contents), contents, look, as_data=options.json)
    except (Unreadable, Damaged) as problem:
        if options.json and not command:
            speak(json.dumps({"error": str(problem)}))
        speak(f"checks: {problem}", sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 1


def _exercise(name: str, contents: Contents) -> Exercise:
    if name in contents.exercises:
        return contents.exercises[name]
    near = difflib.get_close_matches(name, contents.exercises, n=1)
    known = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(contents.exercises)}"
    raise Unreadable(f"there is no exercise '{name}'; {known}")


def _folder(words: "Sequence[str]") -> Path:
    """Return where the work is: beside the file that is named, in this folder, or beside the checks."""
    if words:
        return Path(words[0]).resolve().parent
    here = Path.cwd()
    if any(path.suffix in (".ipynb", ".py") for path in here.iterdir()):
        return here
    return Path(__file__).resolve().parent.parent


def _work(words: "Sequence[str]", contents: Contents) -> Work:
    if words and not Path(words[0]).is_dir():
        return read(Path(words[0]).resolve())
    return choose(Path(words[0]).resolve() if words else _folder(words), contents)


def _once(work: Work, contents: Contents, look: Look, *, as_data: bool) -> int:
    standings = judge(work, contents)
    if as_data:
        speak(json.dumps(as_json.data_of(standings, contents, work.path.name), indent=1))
    else:
        speak(table.summary(standings, contents, work.path.name, look) + "\n")
        speak(table.look_first(standings, contents, look))
    return 0 if all(one.status in (RIGHT, LEFT_OUT) for one in standings) else 1


def _closer(command: str, exercise: Exercise, work: Work, contents: Contents) -> int:
    """Show the graph, or the backward pass, of an exercise's example."""
    standing = judge(work, contents, [exercise.name])[0]
    try:
        finding = closer.example_of(standing)
        what = "graph" if command == "draw" else "replay"
        told = closer.reply_of(work, contents, exercise, closer.asked_of(finding, what))
    except closer.Nothing as reason:
        speak(str(reason))
        return 0 if standing.status == RIGHT else 1
    if command == "why":
        speak(explaining.explained(told, finding, contents))
        return 1
    nodes = drawing.marked(told, finding, contents)
    inputs = ", ".join(f"{name} = {value!r}" for name, value in finding.inputs.items())
    title = f"{finding.expression}   with {inputs}"
    speak(f"{title}\n\n{drawing.as_text(nodes)}\n")
    svg = drawing.as_svg(drawing.as_dot(nodes, title))
    target = work.path.with_name(f"{exercise.name}.svg")
    if svg is None:
        speak("A picture needs Graphviz (the program `dot`, or the Python package pygraphviz); the table says the same.")
        return 1
    try:
        target.write_text(svg, encoding="utf-8")
        speak(f"the picture: {target.name}")
    except OSError as error:
        speak(f"The picture could not be written: {(error.strerror or 'no place').lower()}.")
    return 1


def _watch(words: "Sequence[str]", contents: Contents, look: Look) -> int:
    """Check again at each save, until somebody stops it: the exercise that is current, and all once that is right."""
    path, current = _work(words, contents).path, ""
    speak(f"watching {path.name}; Ctrl-C ends it")
    for _save in saves(path):
        try:
            work = read(path)
        except Unreadable as problem:  # half-saved, most often: the next save says more
            speak(f"\n{problem}")
            continue
        current = _again(work, contents, look, current)
    return 0


def _again(work: Work, contents: Contents, look: Look, current: str) -> str:
    """Check the current exercise, and all of them where there is none or it is right now; return the current one."""
    if current:
        standing = _alone(work, contents, current)
        if standing.status not in (RIGHT, LEFT_OUT):
            speak("\n" + table.about(standing, look))
            return current
        speak("\n" + look("good", f"{current} is right."))
    standings = judge(work, contents)
    speak("\n" + table.summary(standings, contents, work.path.name, look))
    speak("\n" + table.look_first(standings, contents, look))
    one = first(standings, contents)
    return one.exercise.name if one else ""


def _alone(work: Work, contents: Contents, name: str) -> Standing:
    return judge(work, contents, [name])[0]
