"""The pages that are made of the results of attacks: the students' in each form, and the class report.

``written_pages`` makes them all, ``Pages.faults`` says what is wrong with those of one attack: a text that may not stand
there, a canary, an element that no page of ours has, a character that cannot be seen.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from canaries import MARK

from autograder.assignment import load
from autograder.feedback import html_page, markdown, plain_text
from autograder.gradescope import NoResults, decode
from autograder.notebook.shown import CONTROL, clean
from autograder.report import tables
from autograder.report.overview import survey
from autograder.report.page import page as report_page
from autograder.report.reading import NothingToReport, read_folder

FORMS = {".html": html_page.page, ".md": markdown.page, ".txt": plain_text.page}
ELEMENTS = frozenset(
    "html head meta title style body main header section article p h1 h2 h3 strong em code pre span ul li div details"
    " summary table caption thead tbody tfoot tr th td bdi a svg g path polygon polyline ellipse rect line text tspan circle"
    " defs clippath use figure figcaption footer nav ol dl dt dd small br button label input time abbr colgroup col".split()
)  # fmt: skip
REPORT = "the class report"
PAGES_OF_HTML = (".html", "report.html")


class _Elements(HTMLParser):
    """Collects what no page of ours has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.forged: set[str] = set()
        self.scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        if tag not in ELEMENTS | {"script"}:
            self.forged.add(f"<{tag}>")
        self.forged |= {f"{name} of <{tag}>" for name, _value in attrs if name.startswith("on")}
        self.forged |= {
            f"{name}={value}" for name, value in attrs if name in ("src", "href") and not str(value).startswith("#")
        }

    def handle_comment(self, data: str) -> None:
        self.forged.add(f"<!--{data[:20]}")


@dataclass(frozen=True)
class Pages:
    """Pages by whose they are and by form, and the files that they were written to."""

    texts: dict[str, dict[str, str]]
    files: set[Path]

    def faults(self, never: str, name: str) -> list[str]:
        """Say what is wrong with an attack's own pages, or with what the report tells of all."""
        if name not in self.texts:
            return ["no page could be made of its results"]
        found = []
        for form, text in {**self.texts[name], **self.texts[REPORT]}.items():
            # Markup means something in HTML; in the other forms it is text, and stands there as the student's code has it.
            if never and never in text and (form in PAGES_OF_HTML if "<" in never else never.isalnum()):
                found.append(f"{never!r} stands in {form}")
            found += _in_itself(form, text)
        return found


def written_pages(results: Path, folder: Path) -> Pages:
    """Write every page of a folder of results, as ``autograder feedback`` and ``autograder report`` do."""
    folder.mkdir()
    texts: dict[str, dict[str, str]] = {}
    for path in sorted(results.glob("*.json")):
        try:
            one = decode(path.read_bytes())
        except NoResults:
            continue
        texts[path.name.removesuffix(".json")] = {form: write(one) for form, write in FORMS.items()}
    assignment = load("micrograd_exercises")
    try:
        made = survey(assignment, read_folder(results, assignment), {}, None)
        csv = [tables.submissions(made), tables.exercises(made), tables.verdicts(made)]
        texts[REPORT] = {"report.html": report_page(made), "report.csv": "\n".join(data.decode() for data in csv)}
    except NothingToReport:
        texts[REPORT] = {}
    files = set()
    for whose, forms in texts.items():
        for form, text in forms.items():
            path = folder / f"{clean(whose, 60).replace('/', '-')}{form}"
            path.write_text(text, encoding="utf-8")
            files.add(path)
    return Pages(texts, files)


@cache
def _in_itself(form: str, text: str) -> list[str]:
    """Say what is wrong with a page, whoever's it is; the report is looked at once, though it is about all."""
    found = [f"a canary stands in {form}"] if MARK in text else []
    unseen = {letter for letter in set(text) if letter not in "\n\r" and unicodedata.category(letter) in CONTROL}
    if unseen:
        found.append(f"{sorted(unseen)} stand in {form}")
    if form in PAGES_OF_HTML:
        elements = _Elements(text)
        found += [f"{forged} stands in {form}" for forged in sorted(elements.forged)]
        if elements.scripts != (form == "report.html"):
            found.append(f"{elements.scripts} scripts stand in {form}")
    return found
