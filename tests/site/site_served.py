"""The site as ``make site`` has written it, served from this machine, and met in a browser that reaches nothing else."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

ROOT = Path(__file__).parents[2]
SITE = ROOT / "workspace" / "site"
READY_SECONDS = 60
"""On a machine that others use as well; how fast it is, is measured apart."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_words: Any) -> None:
        pass


@contextmanager
def served() -> Iterator[str]:
    """Serve the site as any plain server does; yield its address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(SITE))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@dataclass
class Student:
    """Somebody at the page of an assignment.

    Attributes:
        page: Playwright's page.
        address: The page's address.
        elsewhere: What the page asked other hosts for; none of it was answered.
        complaints: Errors of its scripts, and what its own policy forbade.
    """

    page: Page
    address: str
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def visit(self) -> None:
        self.page.goto(self.address)
        self.page.locator(".answer .cm-content").first.wait_for(timeout=1000 * READY_SECONDS)

    def ready(self) -> None:
        self.page.locator("body[data-state=ready]").wait_for(timeout=1000 * READY_SECONDS)

    def write(self, cell: str, text: str) -> None:
        """Put a text in the place of what an editor holds, as pasting it does."""
        self.page.locator(f"#cell-{cell} .cm-content").focus()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def written(self, cell: str) -> str:
        lines: list[str] = self.page.locator(f"#cell-{cell} .cm-line").all_inner_texts()
        return "\n".join(line.strip("\n") for line in lines)

    def holds(self, cell: str, text: str) -> None:
        """Wait until an editor holds a text."""
        for _ in range(100):
            if self.written(cell) == text:
                return
            self.page.wait_for_timeout(50)
        assert self.written(cell) == text

    @contextmanager
    def second_tab(self) -> Iterator["Student"]:
        """Open the same page once more, in the same profile."""
        other = Student(self.page.context.new_page(), self.address)
        other.visit()
        yield other
        other.page.close()

    def check(self) -> str:
        """Check, and return what the panel says."""
        self.page.locator("#check").click()
        self.page.locator("#state", has_text="Checked:").wait_for(timeout=1000 * READY_SECONDS)
        self.ready()
        return self.page.locator("#results").inner_text()

    def downloaded(self) -> bytes:
        with self.page.expect_download() as waiting:
            self.page.locator("#download").click()
        return waiting.value.path().read_bytes()


@contextmanager
def student(
    browser: Browser, site: str, name: str = "micrograd_exercises", *, width: int = 1280, dark: bool = False
) -> Iterator[Student]:
    """Open the page of an assignment in a profile of its own."""
    scheme: Any = "dark" if dark else "light"
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce")
    found = Student(context.new_page(), f"{site}{name}/")
    _watch(context, found, site)
    try:
        found.visit()
        yield found
    finally:
        context.close()


def _watch(context: BrowserContext, found: Student, site: str) -> None:
    def meet(route: Route, request: Request) -> None:
        if request.url.startswith((site, "data:", "blob:")):
            route.continue_()
        else:
            found.elsewhere.append(request.url)
            route.abort()

    context.route("**/*", meet)
    found.page.on("console", lambda message: found.complaints.append(message.text) if message.type == "error" else None)
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))


def right_answers(name: str = "micrograd_exercises") -> dict[str, str]:
    """Return the solution of each answer cell, by its id."""
    return _answer_cells(ROOT / "solutions" / name / f"{name}.ipynb")


def released_stub(cell: str, name: str = "micrograd_exercises") -> str:
    """Return what an answer cell holds when it is handed out."""
    return _answer_cells(ROOT / "release" / name / f"{name}.ipynb")[cell]


def _answer_cells(path: Path) -> dict[str, str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    solutions = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("solution")]
    return {cell["id"]: "".join(cell["source"]) for cell in solutions}
