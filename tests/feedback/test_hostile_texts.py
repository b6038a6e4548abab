"""What a student wrote is a text on each page, and nothing else: no element, no link, no command, nothing unseen."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pages import around, everything

from autograder.feedback import html_page, markdown, plain_text
from autograder.notebook.shown import CONTROL

HOSTILE = [
    "<script>evil()</script><img src=x onerror=evil()>",
    "</code></pre><script>evil()</script>",
    "\"'--></style></svg><svg onload=evil()>",
    "{{7*7}} ${7*7} {% raw %} {# #} <%= 7 %>",
    "\x1b[2J\x1b]8;;http://evil\x07evil\x1b]8;;\x07\x9b31m\x00\x08\x7f",
    "\u202eevil\u2066\u200b\u00ad\ufeff\u2028\u2029",
    "e" + "\u0300" * 500,
    "one\rtwo\r\nthree\x0b\x0cfour",
    "\n::error::x\n::add-mask::x",
    ":`:error::x :\u200b:warning::x #`#[group]",
    "##[group]x ##vso[task.setvariable]x",
    "$$\\href{javascript:evil()}{x}$$ \\(x\\) \\[y\\]",
    "[x](javascript:evil()) ![x](http://evil/x.png) <http://evil> [x]: http://evil",
    "\n[x]: http://evil\n[x]\n[x][x]\n![x]",
    "`` <h1>x</h1> ` [x](http://evil) ```` <b>",
    "\n```\n~~~~\n`````````\n<h1>x</h1>\n~~~\n",
    "<!-- x --> <details></details></summary></details></details>",
    "x | y \\| z |\n|---|\n| <b>x</b> |",
    "# x\n=====\n- x\n1. x\n> x\n    x\n***\n",
    "lone \ud800 surrogate \udcff",
    "&lt;b&gt;&amp;&#60;script&#62;",
    "l" * 100_000,
    "line\n" * 5_000,
    "javascript:evil()",
]
ELEMENTS = set(
    "html head meta title style body main header section article p h1 h2 h3 strong em code pre span ul li div details"
    " summary table thead tbody tr th td bdi a svg g path polygon polyline ellipse rect line text tspan circle defs clippath"
    " use".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class id role tabindex aria-label aria-labelledby aria-hidden scope href style"
    " open xmlns viewbox width height d points x y x1 y1 x2 y2 cx cy r rx ry transform fill fill-opacity stroke stroke-width"
    " stroke-dasharray stroke-opacity stroke-linejoin stroke-linecap opacity text-anchor font-family font-size font-weight"
    " font-style clip-path".split()
)
OURS = "__mul__ overwrites `a.grad`: 1 < 2 & 3 > 2, twice."
COMMAND = re.compile(r"##(?:\[|vso\[)|::[A-Za-z]")
MARKS = re.compile("[\u0300-\u036f]{3}")
texts = st.lists(st.sampled_from([*"`<>|\\[]()!#*_~&:-\n\r ax1", "::e", "##[", "```", "<b>", "](x)", "\u202e"]), max_size=30)


class Elements(HTMLParser):
    """A page as a browser takes it apart."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"comment {data}")


SHOWN = OURS.replace("`", "")
PLAIN_HTML = Elements(html_page.page(everything("plain", ours=OURS), around("plain")))


def unseen(page: str) -> list[str]:
    """Characters that hide, turn or move what stands around them."""
    return sorted({character for character in page if character != "\n" and unicodedata.category(character) in CONTROL})


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_element_of_the_html_page(text: str) -> None:
    page = html_page.page(everything(text, ours=OURS), around(text))
    found = Elements(page)
    assert set(found.tags) <= ELEMENTS
    assert {name for name, _value in found.attributes} <= ATTRIBUTES
    assert all(value.startswith("#") for name, value in found.attributes if name == "href")
    assert not any("url(" in value.replace("url(#", "") for name, value in found.attributes if name == "style")
    assert found.text.count(SHOWN) == PLAIN_HTML.text.count(SHOWN) > 5
    assert unseen(page) == []
    assert not COMMAND.search(page.partition("<main>")[2])
    assert not MARKS.search(page)


def rendered(page: str) -> tuple[list[str], list[str]]:
    """Return what a page of Markdown is made of, and the links, images and HTML in it."""
    kinds: list[str] = []
    active: list[str] = []
    for block in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(page):
        for token in [block, *(block.children or [])]:
            kinds += [token.type] if token.type not in ("text", "softbreak") else []
            active += [token.content or str(token.attrs)] * (token.type in ("link_open", "image", "html_inline"))
            active += [token.content] * (token.type == "html_block")
    return kinds, active


PLAIN = rendered(markdown.page(everything("plain", ours=OURS), around("plain")))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_means_anything_to_a_reader_of_markdown(text: str) -> None:
    check_markdown(text)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_no_text_at_all_means_anything_to_a_reader_of_markdown(parts: list[str]) -> None:
    check_markdown("".join(parts))


def check_markdown(text: str) -> None:
    page = markdown.page(everything(f"x{text}", ours=OURS), around(f"x{text}"))
    kinds, active = rendered(page)
    assert active == PLAIN[1]
    spans = ("code_inline",)  # code between backticks is what a sentence of the grader's may hold
    assert [kind for kind in kinds if kind not in spans] == [kind for kind in PLAIN[0] if kind not in spans]
    assert unseen(page) == []
    assert not COMMAND.search(page)
    assert not MARKS.search(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_its_place_in_plain_text(text: str) -> None:
    check_plain(text)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_no_text_at_all_leaves_its_place_in_plain_text(parts: list[str]) -> None:
    check_plain("".join(parts))


def check_plain(text: str) -> None:
    page = plain_text.page(everything(text, ours=OURS), around(text))
    assert unseen(page) == []
    assert not COMMAND.search(page)
    assert not MARKS.search(page)
    assert "overwrites a.grad: 1 < 2 & 3 > 2, twice." in " ".join(page.split())


@pytest.mark.parametrize("text", ["l" * 100_000, "x " * 50_000])
def test_a_text_without_end_is_cut(text: str) -> None:
    assert len(html_page.page(everything(text))) < 60_000
    assert len(markdown.page(everything(text))) < 60_000
    assert len(plain_text.page(everything(text))) < 60_000
