"""Reads an archive of feedback as the LMS does that takes it back."""

import io
import re
import zipfile


def canvas_takes_back(data: bytes) -> dict[tuple[int, int], tuple[str, bytes]]:
    """Return what Canvas attaches, by user and attachment, as ``infer_comment_context_from_filename`` finds them."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            user, attachment, *_rest = [part for part in name.rpartition("/")[2].split("_") if re.fullmatch(r"\d+", part)]
            found[int(user), int(attachment)] = (name, archive.read(name))
    return found


def moodle_takes_back(data: bytes) -> dict[int, tuple[str, bytes]]:
    """Return what Moodle attaches, by participant, as ``is_valid_filename_for_import`` finds them."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            folder, _slash, file = name.partition("/")
            _person, participant, kind, plugin, _rest = folder.split("_", 4)
            assert (kind, plugin) == ("assignsubmission", "file")
            found[int(participant)] = (file, archive.read(name))
    return found
