"""Opens a file that anybody may read, by every opener of the standard library and numpy.

must: nothing outside the standard library and numpy is opened
earns: nothing
shows: 22 openers, none of them
"""
# %%
import codecs, ctypes, fileinput, gzip, io, linecache, mmap, os, pathlib, shelve, sqlite3, tarfile, tokenize, zipfile

import numpy as np

PATH = "@CANARY_FILE@"
OPENERS = (
    lambda: open(PATH).read(),
    lambda: open(PATH, "rb", buffering=0, opener=lambda path, flags: os.open(path, os.O_RDONLY | os.O_NOATIME)),
    lambda: io.FileIO(PATH).read(),
    lambda: io.open_code(PATH).read(),
    lambda: os.open(PATH, os.O_PATH),
    lambda: os.open(os.path.basename(PATH), os.O_RDONLY, dir_fd=os.open(os.path.dirname(PATH), os.O_DIRECTORY)),
    lambda: os.listdir(os.path.dirname(PATH)),
    lambda: pathlib.Path(PATH).read_text(),
    lambda: codecs.open(PATH).read(),
    lambda: tokenize.open(PATH).read(),
    lambda: linecache.getlines(PATH),
    lambda: next(fileinput.input(PATH)),
    lambda: gzip.open(PATH).read(),
    lambda: zipfile.ZipFile(PATH),
    lambda: tarfile.open(PATH),
    lambda: shelve.open(PATH, "r"),
    lambda: sqlite3.connect(f"file:{PATH}?mode=ro", uri=True).execute("select * from sqlite_master"),
    lambda: mmap.mmap(os.open(PATH, os.O_RDONLY), 0, prot=mmap.PROT_READ)[:],
    lambda: np.fromfile(PATH, "u1").tobytes(),
    lambda: np.memmap(PATH, "u1", "r").tobytes(),
    lambda: np.load(PATH, allow_pickle=True),
    lambda: ctypes.CDLL(PATH),
)


def gradf(a, b, c):
    for number, opener in enumerate(OPENERS):
        try:
            got = opener()
        except (PermissionError, FileNotFoundError, ImportError, StopIteration):
            continue
        except Exception as error:
            words = ("unable to open", "cannot open", "not permitted", "could be read", "doesn't exist")
            if any(word in str(error) for word in words):
                continue
            got = error  # it was opened, and then found to be no archive, database or library
        if got:
            raise RuntimeError(f"GOT {number}: {got!r}")
    raise RuntimeError(f"{len(OPENERS)} openers, none of them")
