"""What must stay is found wherever it hides in what is to leave, and nothing else is."""

import base64
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from autograder.assignment import load, names
from autograder.releasing.guarded import Guarded
from autograder.releasing.leaks import scan
from autograder.releasing.packing import files_of

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
NOTEBOOK = f"{NAME}.ipynb"
SECRET = b"0123456789abcdef0123456789abcdef"
SOLUTION = "df_da = -3 * a**2 - 0.5 * a**-0.5"
CHECK = "student.matches_torch(lambda a: a * a, at=[(3.0,), (-1.5,)], collecting=True)"

Files = dict[str, bytes]
Notebook = dict[str, Any]


@pytest.fixture(scope="module")
def guarded() -> Guarded:
    return Guarded.of(load(NAME), ROOT, {"the course's secret": SECRET})


def release(change: Callable[[Notebook], None] | None = None, **more: bytes) -> Files:
    """Return a release, its notebook changed, with more files in it."""
    files = files_of(ROOT / "release" / NAME)
    if change:
        notebook = json.loads(files[NOTEBOOK])
        for cell in notebook["cells"]:
            cell["source"] = "".join(cell["source"])
        change(notebook)
        files[NOTEBOOK] = json.dumps(notebook).encode()
    return files | {name.replace("__", "."): data for name, data in more.items()}


def code(notebook: Notebook) -> Notebook:
    """Return the first cell with code of the notebook."""
    return next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")


def png(text: str = "", *, packed: bool = False) -> bytes:
    stream, about = io.BytesIO(), PngInfo()
    if text:
        about.add_text("Comment", text, zip=packed)
    Image.new("RGB", (2, 2)).save(stream, "png", pnginfo=about)
    return stream.getvalue()


def output(kind: str, text: str) -> Notebook:
    return {"output_type": "display_data", "data": {kind: text}, "metadata": {}}


def archive(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, data)
    return stream.getvalue()


def in_comment(notebook: Notebook) -> None:
    code(notebook)["source"] += f"\n# {SOLUTION}"


def indented(notebook: Notebook) -> None:
    code(notebook)["source"] += "\nif True:\n        " + SOLUTION.replace(" ", "  ")


def over_lines(notebook: Notebook) -> None:
    code(notebook)["source"] = [code(notebook)["source"], "\n#   df_da =", "\n#     -3 * a**2 - 0.5 * a**-0.5"]


def in_text(notebook: Notebook) -> None:
    notebook["cells"][0]["source"] += f"\n> {SOLUTION}"


def in_stream(notebook: Notebook) -> None:
    code(notebook)["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["first\n", SOLUTION]}]


def in_html(notebook: Notebook) -> None:
    code(notebook)["outputs"] = [output("text/html", "<pre>df_da&nbsp;= -3 * a**2 &#45; 0.5 * a**-0.5</pre>")]


def in_traceback(notebook: Notebook) -> None:
    code(notebook)["outputs"] = [{"output_type": "error", "ename": "E", "evalue": "", "traceback": [f"----> 1 {SOLUTION}"]}]


def in_attachment(notebook: Notebook) -> None:
    packed = base64.b64encode(SOLUTION.encode()).decode()
    notebook["cells"][0]["attachments"] = {"notes.txt": {"text/plain": packed}}


def in_image_of_attachment(notebook: Notebook) -> None:
    notebook["cells"][0]["attachments"] = {"a.png": {"image/png": base64.b64encode(png(SOLUTION)).decode()}}


def in_packed_image_of_output(notebook: Notebook) -> None:
    code(notebook)["outputs"] = [output("image/png", base64.b64encode(png(SOLUTION, packed=True)).decode())]


def in_image_of_text(notebook: Notebook) -> None:
    notebook["cells"][0]["source"] += f"![x](data:image/png;base64,{base64.b64encode(png(SOLUTION, packed=True)).decode()})"


def in_cell_metadata(notebook: Notebook) -> None:
    code(notebook)["metadata"]["answer"] = {"was": SOLUTION}


def in_notebook_metadata(notebook: Notebook) -> None:
    notebook["metadata"]["notes"] = [SOLUTION]


def packed_in_a_string(notebook: Notebook) -> None:
    code(notebook)["source"] += f'\nblob = "{base64.b64encode(zlib.compress(SOLUTION.encode())).decode()}"'


def a_hidden_check(notebook: Notebook) -> None:
    code(notebook)["source"] += f"\n{CHECK}"


def the_secret(notebook: Notebook) -> None:
    code(notebook)["metadata"]["seed"] = SECRET.decode()


def the_secret_as_base64(notebook: Notebook) -> None:
    code(notebook)["metadata"]["seed"] = base64.b64encode(SECRET).decode()


PLANTED: dict[str, Files] = {
    change.__name__: release(change)
    for change in (
        in_comment, indented, over_lines, in_text, in_stream, in_html, in_traceback, in_attachment,
        in_image_of_attachment, in_packed_image_of_output, in_image_of_text, in_cell_metadata, in_notebook_metadata,
        packed_in_a_string, a_hidden_check, the_secret, the_secret_as_base64,
    )
} | {
    "a script left beside": release(solution__py=f"def f():\n    {SOLUTION}\n".encode()),
    "a picture left beside": release(plot__png=png(SOLUTION, packed=True)),
    "an archive left beside": release(old__zip=archive("inside.py", SOLUTION.encode())),
    "an archive in an archive": release(old__zip=archive("older.zip", archive("inside.py", SOLUTION.encode()))),
    "a packed file left beside": release(notes__txt__gz=gzip.compress(SOLUTION.encode())),
    "what cannot be looked into": release(solution__pyc=b"\xa7\r\r\n\0\0\0\0\xff\xfe" + bytes(range(256))),
    "the secret left beside": release(secret=SECRET),
}  # fmt: skip


@pytest.mark.parametrize("files", PLANTED.values(), ids=PLANTED)
def test_what_is_planted_is_found(files: Files, guarded: Guarded) -> None:
    assert list(scan(files, guarded))


@pytest.mark.parametrize("name", names())
def test_there_is_no_false_alarm(name: str) -> None:
    guarded = Guarded.of(load(name), ROOT, {"the course's secret": SECRET})
    assert len(guarded.lines) > 100
    files = files_of(ROOT / "release" / name) | {"picture.png": png("a plot"), "README.md": b"# Run the cells\n"}
    assert [str(leak) for leak in scan(files, guarded)] == []


@pytest.mark.parametrize("name", names())
def test_a_solution_would_be_found(name: str) -> None:
    guarded = Guarded.of(load(name), ROOT, {})
    assert len(list(scan(files_of(ROOT / "solutions" / name), guarded))) > 5


def test_what_the_kits_own_code_says_is_guarded_elsewhere() -> None:
    name = "value_from_scratch"
    guarded = Guarded.of(load(name), ROOT, {})
    files, line = files_of(ROOT / "release" / name), "        for leaf in leaves:\n"
    assert not list(scan(files, guarded))
    assert list(scan(files | {"notes.txt": line.encode()}, guarded))
    changed = files["checks/worker/evaluation.py"] + b"\n# " + SOLUTION.encode()
    assert list(scan(files | {"checks/worker/evaluation.py": changed}, guarded))


def test_a_leak_says_where_it_is_and_where_it_is_from(guarded: Guarded) -> None:
    leak = next(iter(scan(release(in_cell_metadata), guarded)))
    assert leak.file == NOTEBOOK
    assert leak.where.endswith("metadata")
    assert "the solution, micrograd_exercises.py:" in leak.what
    assert SOLUTION in str(leak)


def test_what_students_read_of_a_check_may_leave(guarded: Guarded) -> None:
    def sentence(notebook: Notebook) -> None:
        notebook["cells"][0]["source"] += "\nA value that is used twice receives the gradient from both uses."

    assert not list(scan(release(sentence), guarded))
