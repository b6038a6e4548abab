"""Finds whose a submission is: ``Matcher.of`` compares what a source says of its owner with the students of the course.

What an instructor wrote down counts first (``aliases``), then the LMS's number, ids, logins and e-mail addresses, then the
name, without regard to accents, capitals, blanks and the order of first and last name. What fits two students, or says one
by number and another by name, is nobody's; the near names are told.
"""

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from autograder.collection.deliveries import Owner
from autograder.notebook.shown import clean
from autograder.rosters.students import Roster

LONGEST, MOST_WORDS = 200, 8
MOST_COMPARED = 500_000
"""Pairs of names that are compared for nearness; more would keep the instructor waiting."""

STROKES = str.maketrans(dict(zip("øłđð\u0131ħ", "olddih", strict=True)) | {"þ": "th", "æ": "ae", "œ": "oe", "ŋ": "ng"})
"""Letters that Unicode does not take apart."""

SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


@dataclass(frozen=True)
class Match:
    """Whose it is, or why that is not known.

    Attributes:
        student: The student's id, or "".
        why: One sentence where it is nobody's.
        near: Ids of students who may be meant, the likeliest first.
        certain: Whether more than a name says so.
        said: Whether somebody who may has said so.
    """

    student: str
    why: str = ""
    near: tuple[str, ...] = ()
    certain: bool = False
    said: bool = False


class Matcher:
    """Knows the students of a course.

    Args:
        roster: The students.
        aliases: Students by what a source calls them.
    """

    def __init__(self, roster: Roster, aliases: Mapping[str, str]) -> None:
        self._roster = roster
        self._left = MOST_COMPARED
        self._aliases = {_key(name): student for name, student in aliases.items()}
        self._numbers, self._logins, self._spellings = (defaultdict[str, set[str]](set) for _ in range(3))
        for student in roster.students:
            if student.lms_id:
                self._numbers[student.lms_id].add(student.id)
            for login in (student.id, student.email, *student.logins):
                if login:
                    self._logins[login.casefold()].add(student.id)
            for spelling in spellings(student.name):
                self._spellings[spelling].add(student.id)
        mailboxes: defaultdict[str, set[str]] = defaultdict(set)
        for login, students in self._logins.items():
            mailboxes[login.partition("@")[0]] |= students
        self._logins = mailboxes | self._logins  # the part before the @, where it is nobody's login

    def of(self, owner: Owner) -> Match:
        """Return whose something is; where that is not known, with the near names."""
        found = self.known(owner)
        return replace(found, near=self._near(owner)) if not found.student and not found.near else found

    def known(self, owner: Owner) -> Match:
        """Return whose something is, without looking for near names."""
        if owner.exact:
            return Match(owner.exact, certain=True, said=True)
        for text in (owner.text, owner.shown, owner.name):
            if alias := self._aliases.get(_key(text)) if text else None:
                return Match(alias, certain=True, said=text != owner.name)
        numbered = self._numbers.get(owner.lms_id, set()) if owner.lms_id else set()
        named = self._named(owner)
        if numbered and named and not numbered & named:
            both = f"its number is {_listed(numbered)}'s, its name {_listed(named)}'s"
            return Match("", both, tuple(sorted(numbered | named)))
        found = numbered & named or numbered or named
        if len(found) == 1:
            return Match(next(iter(found)), certain=bool(numbered))
        if found:
            return Match("", f"it may be {_listed(found, ' or ')}", tuple(sorted(found)))
        return Match("", f"nobody in {clean(self._roster.source, 60)} is called so")

    def _named(self, owner: Owner) -> set[str]:
        for login in owner.logins:
            if found := self._logins.get(login.casefold()):
                return found
        for spelling in _spelled(owner.name):
            if found := self._spellings.get(spelling):
                return found
        return set()

    def _near(self, owner: Owner) -> tuple[str, ...]:
        """Return students with a name like it, at most three."""
        self._left -= 3 * len(self._roster.students)
        if self._left < 0:
            return ()
        wanted = _folded(owner.name or owner.text)
        known: dict[str, str] = {}
        for student in self._roster.students:
            for spelling in (_folded(student.name), _folded(student.id)):
                known.setdefault(spelling, student.id)
            known.update(dict.fromkeys(_rotations(_words(student.name)), student.id))
        known.pop("", None)
        close = difflib.get_close_matches(wanted, known, n=3, cutoff=0.75)
        return tuple(dict.fromkeys(known[name] for name in close))


def strangers(names: Iterable[str], known: Collection[str]) -> list[tuple[str, str]]:
    """Return the names that nobody bears, each with the near one or ""."""
    return [(name, next(iter(difflib.get_close_matches(name, known, n=1)), "")) for name in names if name not in known]


def spellings(name: str) -> set[str]:
    """Return what a name may be written as without blanks: first name first or last, with and without its accents."""
    return {spelling for words in _ways(name) for spelling in [*_rotations(words), "".join(sorted(words))] if spelling}


def _spelled(name: str) -> list[str]:
    """Return what to look for, the likeliest first: as it is, its words in any order, its accents written in letters."""
    ways = _ways(name)
    return [spelling for words in ways for spelling in ("".join(words), "".join(sorted(words))) if spelling]


def _ways(name: str) -> list[list[str]]:
    """Return the words of a name: without accents, with them spelled out, and with accented letters left out."""
    plain = unicodedata.normalize("NFC", name[:LONGEST]).casefold()
    left_out = _words("".join(letter for letter in plain if letter.isascii()))
    return [_words(plain), _words(plain.translate(SPELLED_OUT)), left_out if len("".join(left_out)) > 3 else []]


def _words(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", name[:LONGEST].casefold()).translate(STROKES)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", bare.replace("'", "").replace("\u2019", ""))


def _rotations(words: list[str]) -> list[str]:
    return ["".join(words[start:] + words[:start]) for start in range(min(len(words), MOST_WORDS))]


def _folded(text: str) -> str:
    return "".join(_words(text))


def _key(text: str) -> str:
    """Return a name as it came, but for capitals; less would let somebody take a name that an alias is for."""
    return unicodedata.normalize("NFC", text).casefold().strip()


def _listed(students: Collection[str], between: str = " and ") -> str:
    shown = [f"'{clean(student, 40)}'" for student in sorted(students)]
    return between.join(shown[:3]) + (" and others" if len(shown) > 3 else "")
