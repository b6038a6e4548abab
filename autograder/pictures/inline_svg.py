"""Makes what a drawing library wrote into a picture that may stand inside a page.

``inline`` parses the library's SVG, lets through only elements and attributes that are listed here, and writes the tree
anew: what is put on a page is what was looked at, and no text of a student's can have become an element or a link. The
picture keeps to itself: its ids carry a prefix, and it refers to nothing outside.
"""

import hashlib
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

from autograder.notebook.shown import clean

NAMESPACE = "http://www.w3.org/2000/svg"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LINK = "{http://www.w3.org/1999/xlink}href"

DROPPED = frozenset({"title", "metadata", "style"})
"""Left away with what is in them: tooltips that repeat a name, the library's own remarks, rules for the whole page."""

ELEMENTS = frozenset("svg g defs clipPath path polygon polyline ellipse circle rect line text tspan use".split())
ATTRIBUTES = frozenset(
    "class d points x y x1 y1 x2 y2 cx cy r rx ry width height transform viewBox fill fill-opacity stroke stroke-width"
    " stroke-dasharray stroke-opacity stroke-linejoin stroke-linecap opacity text-anchor font-family font-size font-weight"
    " font-style style clip-path".split()
)
LOCAL = re.compile(r"url\(#([\w.-]+)\)")
SAFE_ID = re.compile(r"[A-Za-z_][\w.-]*")
VALUE = re.compile(r"[\w\s.,:;#%()'\"+-]*", re.ASCII)
"""What the value of an attribute may look like."""
REFERENCE = re.compile(r"(?:url\(|href=\")#([\w.-]+)")
FONT = "DejaVu Sans, Verdana, system-ui, sans-serif"
"""Letters as wide as those that both libraries measure with."""
KEPT_ID = re.compile(r"n\d+")
"""Ids of values in a graph stay although nothing in the picture refers to them."""


class NotAPicture(Exception):
    """What a library drew holds something that no picture of ours holds, or cannot be read; there is no picture then."""


Change = Callable[[str, str], str]
"""From an attribute's name and value to its new value; "" leaves it away."""


def unchanged(_name: str, value: str) -> str:
    """Return the value."""
    return value


def inline(
    source: str, label: str, *, prefix: str = "", classes: str = "picture", scale: float = 1.0, change: Change = unchanged
) -> str:
    """Return a picture as one ``<svg>`` element for a page.

    Args:
        source: The library's SVG.
        label: What a screen reader says in the picture's place.
        prefix: Begins each id, so that pictures on one page do not mix; made from the content where it is "".
        classes: The CSS classes of the whole picture.
        scale: Pixels to one unit of the picture's own size.
        change: Asked for the value of each attribute.

    Raises:
        NotAPicture: An element or attribute is not on the list.
    """
    root = _parsed(source)
    prefix = prefix or "p" + hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()[:10]
    copying = _Copying(_safe(prefix), change, frozenset(REFERENCE.findall(source)))
    written = ElementTree.Element("svg", _of_the_whole(root, clean(label, 2000), classes, scale))
    copying.children(root, written)
    return ElementTree.tostring(written, encoding="unicode")


def _parsed(source: str) -> ElementTree.Element:
    start = source.find("<svg")  # the prolog and the doctype stand before it
    if start < 0:
        raise NotAPicture("There is no picture.")
    try:
        return ElementTree.fromstring(source[start:])  # noqa: S314 - a library wrote it; entities are declared in a prolog
    except (ElementTree.ParseError, ValueError) as error:
        raise NotAPicture(f"It is not well-formed: {error}") from None


def _of_the_whole(root: ElementTree.Element, label: str, classes: str, scale: float) -> dict[str, str]:
    """Return the attributes of the whole picture."""
    box = root.get("viewBox", "").split()
    try:
        x, y, width, height = (float(number) for number in box)
    except ValueError:
        raise NotAPicture("It has no size.") from None
    if not all(math.isfinite(number) for number in (x, y, width, height)):
        raise NotAPicture("It has no size.")
    return {
        "xmlns": NAMESPACE,
        "class": classes,
        "viewBox": " ".join(box),
        "width": f"{width * scale:.0f}",
        "height": f"{height * scale:.0f}",
        "font-family": FONT,
        "role": "img",
        "aria-label": label,
    }


def _safe(value: str) -> str:
    if not SAFE_ID.fullmatch(value):
        raise NotAPicture("It refers to something else.")
    return value


@dataclass(frozen=True)
class _Copying:
    """Writes elements anew.

    Attributes:
        prefix: As for ``inline``.
        change: As for ``inline``.
        referred: The ids that something in the picture refers to.
    """

    prefix: str
    change: Change
    referred: frozenset[str]

    def children(self, element: ElementTree.Element, parent: ElementTree.Element) -> None:
        for child in element:
            if (child.tail or "").strip():
                raise NotAPicture("There is text between elements.")
            self.element(child, parent)

    def element(self, element: ElementTree.Element, parent: ElementTree.Element) -> None:
        tag = element.tag.removeprefix(f"{{{NAMESPACE}}}") if isinstance(element.tag, str) else "remark"
        if tag in DROPPED:
            return
        if tag not in ELEMENTS:
            raise NotAPicture(f"It holds a {clean(tag, 60)}.")
        attributes = dict(pair for name, value in element.attrib.items() if (pair := self.attribute(name, value))[1])
        bare = tag == "g" and not attributes  # a group that says nothing is none
        written = parent if bare else ElementTree.SubElement(parent, tag, attributes)
        if tag in ("text", "tspan"):
            written.text = element.text
        elif (element.text or "").strip():
            raise NotAPicture(f"There is text in a {tag}.")
        self.children(element, written)
        if tag == "defs" and not len(written):
            parent.remove(written)

    def attribute(self, name: str, value: str) -> tuple[str, str]:
        """Return the attribute as it is to be written; "" as its value leaves it away."""
        if name == "id":
            kept = value in self.referred or KEPT_ID.fullmatch(value)
            return name, f"{self.prefix}-{_safe(value)}" if kept else ""
        if name in (LINK, "href"):
            return "href", f"#{self.prefix}-{_safe(value.removeprefix('#'))}"
        if name == SPACE:
            return name, ""
        if name not in ATTRIBUTES:
            raise NotAPicture(f"It has an attribute {clean(name, 60)}.")
        value = self.change(name, value)
        if "url(" in value:
            value = LOCAL.sub(lambda found: f"url(#{self.prefix}-{found[1]})", value)
        if not VALUE.fullmatch(value) or "url(" in LOCAL.sub("", value):
            raise NotAPicture(f"{name} refers to something else.")
        return name, value
