"""The students' pages, ready to be returned: ``pages`` gathers what they say, ``written`` writes one in a form.

Where the gradebook has a submission, its points count: a person's, extra credit, written answers, what being late cost.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from autograder.assignment import Assignment
from autograder.comments import load as load_comments
from autograder.course import Course
from autograder.feedback import html_page, markdown, plain_text
from autograder.feedback.around import Around
from autograder.gradebook.class_grades import class_grades
from autograder.gradebook.graded_pages import graded_pages
from autograder.gradebook.settings import read_settings
from autograder.notebook.shown import clean
from autograder.report.reading import Broken, read_folder
from autograder.results import Results


class Form(StrEnum):
    """What a page is written as; a notebook and a Python file are for an LMS that keeps the submission's name."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    NOTEBOOK = "notebook"
    PYTHON = "python"


@dataclass(frozen=True)
class Page:
    """What one student's page says."""

    student: str
    results: Results
    around: Around


class NoPage(Exception):
    """No page could be made of somebody's results; the message says why."""


def pages(assignment: Assignment, course: Course, results: Path | None = None) -> tuple[list[Page], tuple[Broken, ...]]:
    """Return all students' pages, and the results that could not be read.

    Args:
        assignment: The assignment.
        course: The course.
        results: The folder of results that counts in place of the gradebook.

    Raises:
        NothingToReport: There are no results.
        SettingsError: nbgrader's configuration cannot be read.
        GradebookUnusable: The gradebook cannot be read.
        CommentsError: The instructor's comments cannot be read.
    """
    folder = read_folder(results or course.workspace / "results" / assignment.name, assignment)
    every = list(folder.results.items())
    graded: dict[str, Page] = {}
    if results is None and (course.root / "nbgrader_config.py").exists():
        settings = read_settings(course.root, assignment)
        if class_grades(settings.db_url, settings.course_id, assignment.name):
            graded = {student: Page(student, *told) for student, *told in graded_pages(assignment, settings, every)}  # type: ignore[arg-type]
    around = Around(assignment.title, load_comments(course.workspace / "comments" / f"{assignment.name}.toml"))
    return [graded.get(student, Page(student, found, around)) for student, found in every], folder.broken


def written(page: Page, form: Form) -> bytes:
    """Return a page's bytes.

    Raises:
        NoPage: Nobody has thought of such results.
    """
    try:
        if form is Form.NOTEBOOK:
            return _notebook(markdown.page(page.results, page.around))
        if form is Form.PYTHON:
            return "".join(_remarked(plain_text.page(page.results, page.around))).encode(errors="replace")
        write = {Form.HTML: html_page.page, Form.MARKDOWN: markdown.page, Form.TEXT: plain_text.page}[form]
        return write(page.results, page.around).encode(errors="replace")
    except (ArithmeticError, LookupError, TypeError, ValueError) as fault:
        raise NoPage(f"no page could be made of the results ({type(fault).__name__}: {clean(str(fault))})") from fault


def _notebook(text: str) -> bytes:
    """Return a notebook of one cell of Markdown: what opens where a submission was opened."""
    cell = {"cell_type": "markdown", "id": "feedback", "metadata": {}, "source": text.splitlines(keepends=True)}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(notebook, indent=1, ensure_ascii=True) + "\n").encode()


def _remarked(text: str) -> Iterator[str]:
    """Yield lines that Python takes for remarks."""
    yield from (f"# {line}".rstrip() + "\n" for line in text.splitlines())
