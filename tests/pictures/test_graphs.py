"""A graph becomes a picture that shows what is in it and holds nothing else, whatever stands in it."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from odd_graphs import FOLDER, TEXTS, elements, graphs, parsed, product, words

from autograder.illustration import Arrow, Graph, GraphNode
from autograder.notebook.shown import clean
from autograder.pictures import rendering
from autograder.pictures.graph_dot import dot
from autograder.pictures.rendering import svg

SHAPES = {"svg", "g", "path", "polygon", "polyline", "ellipse", "text"}
SOURCE = f"""
import sys; sys.path.insert(0, {FOLDER!r})
from odd_graphs import product
from autograder.pictures.graph_dot import dot
from autograder.pictures.rendering import svg
sys.stdout.write(svg(dot(product(), contributions=True), "a graph"))
"""


def drawn(graph: Graph, *, contributions: bool = False) -> str:
    return svg(dot(graph, contributions=contributions), "a graph")


def of_class(picture: str, name: str) -> int:
    return sum(name in element.get("class", "").split() for element in parsed(picture).iter())


class Tags(HTMLParser):
    """Collects the elements that a browser makes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.seen |= {f"on: {name}" for name, _ in attrs if name.startswith("on")}


@pytest.mark.parametrize("name", TEXTS, ids=range(len(TEXTS)))
def test_a_name_is_shown_as_it_is_and_leaves_its_label_nowhere(name: str) -> None:
    picture = drawn(Graph((GraphNode(name), GraphNode("b", name, name, name)), (Arrow(0, 1),)))
    seen = " ".join(clean(name).split())
    expected = (seen if len(seen) <= 18 else seen[:17].rstrip() + "…") or "value 1"
    assert words(picture)[0] == expected


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(graphs)
def test_whatever_a_graph_holds_the_picture_is_well_formed_and_made_of_shapes_and_texts(graph: Graph) -> None:
    for contributions in (False, True):
        written = svg(dot(graph, contributions=contributions), "\x00<label>")
        assert elements(written) <= SHAPES
        page = Tags()
        page.feed(written)
        assert page.seen <= SHAPES


def test_what_is_wrong_is_marked_without_colours_too() -> None:
    shown = words(drawn(product()))
    assert shown.count("\N{MULTIPLICATION SIGN} wrong") == 2
    assert shown.count("first wrong") == 1
    assert [shown[shown.index("your grad") + 1], shown[shown.index("expected") + 1]] == ["3", "-3"]


def test_boxes_have_classes_for_leaves_and_wrong_values_and_operations() -> None:
    picture = drawn(product())
    kinds = ("value", "leaf", "wrong", "op", "edge")
    assert [of_class(picture, kind) for kind in kinds] == [5, 2, 2, 3, 9]


def test_a_right_number_is_shown_once() -> None:
    shown = words(drawn(Graph((GraphNode("a", "", 3.0, 1.0, 3.0, 1.0),), ())))
    assert shown == ["a", "data", "3", "grad", "1"]


def test_two_numbers_that_differ_look_different() -> None:
    graph = Graph((GraphNode("a", "", 1.0, 0.33333, 1.0, 0.333334, ("grad",)),), ())
    shown = words(drawn(graph))
    assert "0.33333" in shown
    assert "0.333334" in shown


def test_arrows_say_what_they_add_only_where_it_is_asked_for() -> None:
    added = [text for text in words(drawn(product(), contributions=True)) if text.startswith("+=")]
    assert sorted(added) == ["+= -2", "+= -6", "+= -6", "+= -6", "+= 1", "+= 3"]
    assert not [text for text in words(drawn(product())) if text.startswith("+=")]


def test_a_value_used_twice_has_two_arrows() -> None:
    graph = Graph((GraphNode("a"), GraphNode("b", "+")), (Arrow(0, 1), Arrow(0, 1)))
    assert of_class(drawn(graph), "edge") == 3


def test_circles_and_arrows_that_lead_nowhere_are_drawn_as_far_as_they_go() -> None:
    circle = Graph(
        (GraphNode("a", "+"), GraphNode("b", "+")), (Arrow(0, 1), Arrow(1, 0), Arrow(1, 1), Arrow(0, 7), Arrow(-1, 0))
    )
    assert of_class(drawn(circle), "value") == 2
    assert of_class(drawn(circle), "edge") == 2 + 3


def test_no_values_are_a_picture_that_says_so() -> None:
    assert words(drawn(Graph((), ()))) == ["There are no values to show."]


def chain(length: int, output: int, first_wrong: int | None = None) -> Graph:
    nodes = tuple(GraphNode(f"v{place}", "+" if place else "") for place in range(length))
    return Graph(nodes, tuple(Arrow(place, place + 1) for place in range(length - 1)), output, first_wrong, length)


def test_of_a_large_graph_the_first_wrong_value_and_its_neighbours_are_drawn() -> None:
    shown = words(drawn(chain(200, output=199, first_wrong=50)))
    assert [text for text in shown if re.fullmatch(r"v\d+", text)] == ["v49", "v50", "v51"]
    assert "3 of 200 values are shown; 197 are not." in shown


def test_of_a_large_graph_without_a_mistake_the_output_is_drawn() -> None:
    assert "v199" in words(drawn(chain(200, output=199)))


def test_of_a_graph_that_was_cut_before_the_neighbourhood_is_drawn_and_the_rest_counted() -> None:
    nodes = tuple(GraphNode(f"v{place}") for place in range(4))
    shown = words(drawn(Graph(nodes, (Arrow(0, 1), Arrow(1, 2), Arrow(2, 3)), output=3, first_wrong=0, count=90)))
    assert [text for text in shown if re.fullmatch(r"v\d+", text)] == ["v0", "v1"]
    assert of_class(drawn(chain(200, output=199, first_wrong=50)), "leaf") == 0
    assert "2 of 90 values are shown; 88 are not." in shown


@pytest.mark.parametrize("centre", [0, 499])
def test_the_limit_holds_for_a_value_with_many_neighbours_and_the_value_is_there(centre: int) -> None:
    arrows = tuple(Arrow(0, place) if centre == 0 else Arrow(place, 499) for place in range(1, 499))
    picture = drawn(Graph(tuple(GraphNode(f"v{place}") for place in range(500)), arrows, first_wrong=centre))
    assert of_class(picture, "value") == 40
    assert f"v{centre}" in words(picture)


def test_two_processes_without_any_program_or_font_draw_the_same_bytes(tmp_path: Path) -> None:
    fontless = tmp_path / "fonts.conf"
    fontless.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    seeds = [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "FONTCONFIG_FILE": str(fontless)}]
    runs = [
        subprocess.run([sys.executable, "-c", SOURCE], env={"PATH": ""} | seed, capture_output=True, check=True)
        for seed in seeds
    ]
    here = svg(dot(product(), contributions=True), "a graph")
    assert {run.stdout.decode() for run in runs} == {here}
    assert {run.stderr for run in runs} == {b""}


def test_boxes_are_as_wide_as_their_letters_whatever_fonts_the_machine_has() -> None:
    narrow, wide = (parsed(drawn(Graph((GraphNode(letter * 15),), ()))).get("width", "") for letter in "iW")
    assert float(narrow) * 2 < float(wide)


def test_drawing_leaves_the_font_settings_of_the_process_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/mine")
    rendering._graphviz.cache_clear()  # noqa: SLF001 - as in a new process
    svg.cache_clear()
    drawn(product())
    assert os.environ["FONTCONFIG_FILE"] == "/mine"


def test_pictures_on_one_page_share_no_id() -> None:
    two = [svg(dot(product()), "x", prefix=prefix) for prefix in ("first", "second")]
    ids = [re.findall(r' id="([^"]*)"', picture) for picture in two]
    assert ids[0][0] == "first-n0"
    assert not set(ids[0]) & set(ids[1])


def test_a_kept_picture_is_found_and_a_spoilt_one_drawn_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = dot(product())
    first = svg(source, "x", kept=tmp_path / "pictures")
    (file,) = (tmp_path / "pictures").iterdir()
    svg.cache_clear()
    for spoilt in (b"", b"\xff", file.read_bytes()[:500], b"<svg viewBox='0 0 1 1'><script/></svg>"):
        file.write_bytes(spoilt)
        assert svg(source, "x", kept=tmp_path / "pictures") == first
        svg.cache_clear()
    monkeypatch.setattr(rendering, "_drawn", lambda _source: pytest.fail("It was drawn anew."))
    assert svg(source, "x", kept=tmp_path / "pictures") == first


def test_a_folder_that_cannot_be_written_costs_nothing_but_time() -> None:
    assert svg(dot(product()), "unkept", kept=Path("/dev/null/pictures")).startswith("<svg")
