"""The corpus of hostile submissions: ``every_attack`` reads their headers, ``write`` makes one ready to be graded.

A file of the corpus is a submission in percent format, or, in ``files/``, a script whose ``write`` makes one that no percent
file can be. Its header, a docstring, says in its first line what it tries, and then:

must    what must happen, in a sentence
earns   ``nothing``, or the exercises whose points its honest part is worth
shows   a text of the results that proves that the hostile code ran, and how it ended
never   a text that may not stand in what is printed, nor in what the student reads (optional; as a Python string)
edition ``public`` where it is about the public edition (optional)
slow    ``yes`` where it takes long (optional)
"""

import re
import runpy
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CLASSES = ("forging", "reading", "denying", "escaping", "readers", "files")
HEADER = re.compile(r'\A"""(?P<tries>[^\n]+)\n\n(?P<fields>.*?)"""', re.DOTALL)
FIELD = re.compile(r"^(must|earns|shows|never|edition|slow): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Attack:
    """One file of the corpus and what its header says."""

    name: str
    path: Path
    tries: str
    must: str
    earns: frozenset[str]
    shows: str
    never: str = ""
    edition: str = "release"
    slow: bool = False


def every_attack(folder: Path = HERE) -> list[Attack]:
    """Return the whole corpus, by name."""
    return [read(path) for kind in CLASSES for path in sorted((folder / kind).glob("*.py"))]


def read(path: Path) -> Attack:
    """Return one attack.

    Raises:
        ValueError: Its header lacks something.
    """
    name = f"{path.parent.name}/{path.stem}"
    header = HEADER.match(path.read_text(encoding="utf-8"))
    fields = dict(FIELD.findall(header["fields"])) if header else {}
    missing = {"must", "earns", "shows"} - fields.keys()
    if not header or missing:
        raise ValueError(f"{name}: the header lacks {', '.join(sorted(missing)) or 'its first line'}")
    earns = frozenset(fields["earns"].replace(",", " ").split()) - {"nothing"}
    never = fields.get("never", "").encode("latin-1", "backslashreplace").decode("unicode_escape")
    slow, edition = fields.get("slow") == "yes", fields.get("edition", "release")
    return Attack(name, path, header["tries"], fields["must"], earns, fields["shows"], never, edition, slow)


def write(attack: Attack, folder: Path, tokens: dict[str, str]) -> Path:
    """Write the submission into a folder of its own, with the tokens of ``canaries`` replaced; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    if attack.path.parent.name == "files":
        made: Path = runpy.run_path(str(attack.path))["write"](folder)
        return made
    text = attack.path.read_text(encoding="utf-8")
    for token, meaning in tokens.items():
        text = text.replace(f"@{token}@", meaning)
    path = folder / f"{attack.name.replace('/', '_')}.py"
    path.write_text(text, encoding="utf-8")
    return path
