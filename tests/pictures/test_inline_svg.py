"""Only what is listed gets onto a page."""

import pytest

from autograder.pictures.inline_svg import NotAPicture, inline

PROLOG = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "x" "y"><!-- z -->'
HEAD = PROLOG + '<svg xmlns="http://www.w3.org/2000/svg" {} viewBox="0 0 9 9">'


def picture(inside: str, attributes: str = "") -> str:
    return inline(HEAD.format(attributes) + inside + "</svg>", 'a "label" <b>', prefix="p")


@pytest.mark.parametrize(
    "planted",
    [
        "<script>alert(1)</script>",
        '<a href="https://example.org"><text>x</text></a>',
        '<image href="data:image/png;base64,AA"/>',
        "<foreignObject/>",
        '<g onclick="alert(1)"/>',
        '<g class="x" data-x="1"/>',
        '<use href="https://example.org/#x"/>',
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="//example.org"/>',
        '<path fill="url(https://example.org/#x)"/>',
        '<path style="fill: url(//example.org)"/>',
        '<path style="background: u\\72l(//example.org)"/>',
        '<path class="&lt;"/>',
        '<html xmlns="http://www.w3.org/1999/xhtml"/>',
        "<g>text</g>",
        "<g><path/>text</g>",
        "<g>",
        '<g id="a b" class="url(#a"/>',
    ],
)
def test_anything_that_is_not_listed_is_refused(planted: str) -> None:
    with pytest.raises(NotAPicture):
        picture(planted)


@pytest.mark.parametrize("source", ["", "no", "<svg/>", '<svg xmlns="http://www.w3.org/2000/svg"/>', HEAD.format("")])
def test_what_is_no_picture_is_refused(source: str) -> None:
    with pytest.raises(NotAPicture):
        inline(source, "x")


def test_a_size_that_is_no_number_is_refused() -> None:
    with pytest.raises(NotAPicture):
        inline('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan 1"/>', "x")


def test_names_from_before_the_picture_and_tooltips_are_left_away() -> None:
    written = picture("<title>tip</title><metadata><x/></metadata><style>*{}</style><!-- z --><g><path/></g>", 'width="9pt"')
    assert written == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 9 9" width="9" height="9"'
        ' font-family="DejaVu Sans, Verdana, system-ui, sans-serif" role="img" aria-label="a &quot;label&quot; &lt;b&gt;">'
        "<path /></svg>"
    )


def test_references_inside_keep_their_aim() -> None:
    written = picture('<defs><path id="m"/><path id="unused"/></defs><use href="#m"/><path clip-path="url(#m)"/>')
    assert 'id="p-m"' in written
    assert 'href="#p-m"' in written
    assert "url(#p-m)" in written
    assert "unused" not in written
