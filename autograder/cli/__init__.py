"""The command line: ``autograder COMMAND``; one module per command. Every command has ``--help``."""

import gc
import sys

import typer

from autograder.cli import (
    autograde,
    build,
    certify,
    ci,
    collect,
    doctor,
    explain,
    export,
    feedback,
    grade,
    new,
    package,
    prepare,
    regrade,
    release,
    report,
)
from autograder.engine.interrupts import INTERRUPTED, heard

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Grade autograd exercises: student code boxed, answers compared with torch, the smallest example shown.",
)
app.command("grade")(grade.grade)
app.command("autograde")(autograde.autograde)
app.command("build")(build.build)
app.command("certify")(certify.certify)
app.command("ci")(ci.ci)
app.command("collect")(collect.collect)
app.command("doctor")(doctor.doctor)
app.command("explain")(explain.explain)
app.command("export")(export.export)
app.command("feedback")(feedback.feedback)
app.command("new")(new.new)
app.command("package")(package.package)
app.command("prepare")(prepare.prepare)
app.command("regrade")(regrade.regrade)
app.command("release")(release.release)
app.command("report")(report.report)


def main() -> None:
    """Run the command line."""
    heard()
    gc.set_threshold(50_000, 20, 50)  # what is imported makes many objects and no garbage
    try:
        app()
    except KeyboardInterrupt:  # before a command has begun, or as it ended
        sys.exit(INTERRUPTED)
