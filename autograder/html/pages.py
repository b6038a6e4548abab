"""Fills the templates beside this file; the only module that imports Jinja2.

``render`` returns one self-contained page. Everything that is put in is escaped, unless it is ``Markup`` that this
package made itself: pictures, highlighted code. The page's own policy (``Content-Security-Policy``) forbids it to fetch
anything and to run any script but the one that ships with it, so that even a mistake in escaping reaches nobody.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

HERE = Path(__file__).parent


def render(template: str, *, script: str = "", **data: Any) -> str:
    """Return a page.

    Args:
        template: The file name of a template in this folder, which extends ``base.html``.
        script: The file name of a script in this folder that the page runs, or "".
        data: What the template asks for; a name that is missing is an error.
    """
    code = _read(script) if script else ""
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    policy += f"; script-src 'sha256-{digest}'" if code else ""
    page = _environment().get_template(template)
    style = Markup(f":root {{ {_read('light.css')} }}\n{_read('theme.css')}{_read('pictures.css')}")  # noqa: S704 - files of ours
    return page.render(style=style, policy=policy, script=Markup(code), **data)  # noqa: S704 - as above


@cache
def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
