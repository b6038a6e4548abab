"""Right answers: kept by content, confirmed by two references, refused where they have no power."""

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.expect.central_difference import gradient
from autograder.expect.float_reference import NoReference, evaluate
from autograder.expect.references import ReferenceFault, References
from autograder.expect.tolerance import are_close, is_close
from autograder.expression import nll, random_programs, softmax, trace
from autograder.expression.program import Program


def test_an_answer_agrees_with_central_differences() -> None:
    program = trace(lambda a, b: a * b.exp() + (a / b) ** 2)
    _data, found = References(None).answer(program, (1.5, -0.7))
    by_nudging = gradient(lambda a, b: a * 2.718281828459045**b + (a / b) ** 2, (1.5, -0.7))
    assert found == pytest.approx(by_nudging, rel=1e-8)


def test_the_loss_of_the_public_notebook() -> None:
    program = trace(lambda a, b, c, d: nll(softmax([a, b, c, d]), 3))
    loss, found = References(None).answer(program, (0.0, 3.0, -2.0, 1.0))
    assert loss == pytest.approx(2.1755153626167147)
    assert found == pytest.approx([0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986])


def test_a_point_without_power_is_the_graders_fault() -> None:
    with pytest.raises(ReferenceFault, match="no power"):
        References(None).answer(trace(lambda a: a**2), (0.0,))


def test_an_answer_that_is_not_finite_is_the_graders_fault() -> None:
    with pytest.raises(ReferenceFault, match="finite"):
        References(None).answer(trace(lambda a: a.log()), (-1.0,))


@pytest.mark.parametrize("program", [Program(("a",), (("list", 0),), 1), Program(("a",), (("nll", 0, (0.0,)),), 1)])
def test_a_list_where_a_number_is_meant_has_no_reference(program: Program) -> None:
    with pytest.raises(NoReference):  # shrinking comes to such programs, which must cost nobody a verdict
        evaluate(program, [1.0])


def test_kept_answers_need_no_torch(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "references.json"
    references = References(path)
    wanted = references.answer(trace(lambda a: a.exp()), (1.0,))
    references.save()
    code = (
        "import sys; from pathlib import Path; from autograder.expect.references import References\n"
        "from autograder.expression import trace\n"
        f"print(References(Path({str(path)!r})).answer(trace(lambda a: a.exp()), (1.0,)))\n"
        "print('torch' in sys.modules, 'hypothesis' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.splitlines() == [str(wanted), "False False"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"answers": {"x": 1}}', b"\xff\xfe"])
def test_a_store_that_cannot_be_read_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "references.json"
    path.write_bytes(content)
    references = References(path)
    assert references.answer(trace(lambda a: a * 2), (1.0,)) == (2.0, [2.0])
    references.save()
    assert References(path).answer(trace(lambda a: a * 2), (1.0,)) == (2.0, [2.0])


@pytest.mark.parametrize("yours", [float("nan"), float("inf"), -float("inf"), 1.1])
def test_nothing_but_a_near_number_is_close(yours: float) -> None:
    assert not is_close(yours, 1.0, 1e-8, 1e-6)
    assert not are_close([1.0, yours], [1.0, 1.0], 1e-8, 1e-6)


def test_lists_of_different_lengths_are_not_close() -> None:
    assert not are_close([1.0], [1.0, 1.0], 1e-8, 1e-6)
    assert are_close([1.0, 2.0], [1.0, 2.0 + 1e-7], 1e-8, 1e-6)


def test_programs_are_drawn_anew_when_the_drawing_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "references.json"
    references = References(path)
    wanted = references.programs(bytes(32), ["add", "mul"], 2, (-1.0, 1.0))
    references.save()
    monkeypatch.setattr(random_programs, "draw", lambda *_arguments: [])
    assert References(path).programs(bytes(32), ["add", "mul"], 2, (-1.0, 1.0)) == wanted  # kept
    monkeypatch.setattr("autograder.expect.references._drawing", lambda: "another way")
    assert References(path).programs(bytes(32), ["add", "mul"], 2, (-1.0, 1.0)) == []
