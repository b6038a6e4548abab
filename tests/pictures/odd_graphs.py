"""Graphs of all shapes, with texts that try to leave their label; names that each picture must survive."""

from pathlib import Path
from xml.etree import ElementTree

from hypothesis import strategies as st

from autograder.illustration import Arrow, Graph, GraphNode, Slope, StepError

FOLDER = str(Path(__file__).parent)

TEXTS = [
    "a<b|{}\\",
    "<TABLE>",
    "</TABLE><B>x",
    "&lt;",
    "&#60;script&#62;",
    "\"quoted\" 'twice'",
    "two\nlines",
    "\\N \\G \\n \\l",
    "\u202edesrever\u2066",
    "zero\u200bwidth\ufeff",
    "bell\x07\x1b[31m",
    "nul\x00nul",
    "lone \ud800 surrogate",
    "smile \U0001f600",
    "x" * 10_000,
    "<![CDATA[",
    "]]>",
    "<!-- -->",
    "<!ENTITY a 'b'>",
    "\ufffe\uffff",
    "   ",
    "",
    "$x$ a_b",
    "<svg onload=alert(1)>",
    "#010105",
    "%s{0}",
    "\u05d0 * b",
]

texts = st.sampled_from(TEXTS) | st.text(st.characters(exclude_categories=()), max_size=30)
numbers = (
    st.floats()
    | st.integers()
    | st.integers(min_value=10**400, max_value=10**5000)
    | st.sampled_from(["nan", "inf"])
    | texts
)
positions = st.integers(min_value=-3, max_value=14)
wrongs = st.sets(st.sampled_from(["data", "grad", "<else>"])).map(tuple)
nodes = st.builds(GraphNode, texts, texts, numbers, numbers, st.none() | numbers, st.none() | numbers, wrongs)
graphs = st.builds(
    Graph,
    st.lists(nodes, max_size=12).map(tuple),
    st.lists(st.builds(Arrow, positions, positions, st.none() | numbers), max_size=20).map(tuple),
    st.none() | positions,
    st.none() | positions,
    st.integers(min_value=-5, max_value=60),
)
ordinary = st.floats(-10, 10)
reals = st.tuples(*[st.floats()] * 6) | st.tuples(*[ordinary] * 6) | st.just((1.0, 2.0, 3.0, 4.0, 5.0, 6.0))
real = st.floats() | ordinary
slopes = st.builds(Slope, texts, texts, real, reals, reals, numbers | ordinary, real, st.none() | st.tuples(real, real))
steps = st.floats(min_value=0, exclude_min=True) | st.floats(1e-18, 1)
step_errors = st.builds(
    StepError,
    texts,
    texts,
    real | steps,
    reals | st.tuples(*[steps] * 6),
    reals | st.tuples(*[steps] * 6),
    st.tuples(real, real) | st.tuples(steps, steps).map(lambda ends: (min(ends), max(ends))),
)


def product(*, first_wrong: int | None = 0) -> Graph:
    """Return (a * b) * (a + b) whose inputs keep only one of two gradients."""
    wrong = ("grad",)
    return Graph(
        (
            GraphNode("a", "", -2.0, 3.0, -2.0, -3.0, wrong),
            GraphNode("b", "", 3.0, -2.0, 3.0, -8.0, wrong),
            GraphNode("d", "*", -6.0, 1.0, -6.0, 1.0),
            GraphNode("e", "+", 1.0, -6.0, 1.0, -6.0),
            GraphNode("f", "*", -6.0, 1.0, -6.0, 1.0),
        ),
        (Arrow(0, 2, 3.0), Arrow(1, 2, -2.0), Arrow(0, 3, -6.0), Arrow(1, 3, -6.0), Arrow(2, 4, 1.0), Arrow(3, 4, -6.0)),
        output=4,
        first_wrong=first_wrong,
        count=5,
    )


def parsed(svg: str) -> ElementTree.Element:
    """Return a picture as any reader of XML sees it."""
    return ElementTree.fromstring(svg)  # noqa: S314 - it is the picture that is tested


def elements(svg: str) -> set[str]:
    """Return the names of a picture's elements."""
    return {element.tag.rpartition("}")[2] for element in parsed(svg).iter()}


def words(svg: str) -> list[str]:
    """Return a picture's texts."""
    return [element.text or "" for element in parsed(svg).iter() if element.tag.endswith("}text")]
