// What of Pyodide a page needs: Python, and its standard library, compiled beforehand, which halves the time to start.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";

const PACKAGE = "node_modules/pyodide";
const UNCHANGED = ["pyodide.mjs", "pyodide.asm.mjs"];

/** Runs in Python: a source becomes code; where Python looks for a module it finds either. */
const COMPILING = `
import importlib._bootstrap_external as external, io, re, zipfile

# Servers, terminals, windows and old encodings: a page has none of them.
LEFT_OUT = re.compile(
    r"(_pyrepl|xmlrpc|wsgiref|multiprocessing|curses|dbm|sqlite3|venv|ensurepip|idlelib|tkinter|pydoc_data|turtledemo|lib2to3)/"
    r"|(imaplib|ftplib|smtplib|poplib|mailbox|turtle|pdb|bdb)[.]py$"
    r"|encodings/(cp(?!437)|mac_|iso8859_(?!1[.])|iso2022|euc_|koi8|big5|gb|shift_|hz|johab|tis|ptcp|kz|hp|palmos)"
)

def compiled(name, source):
    """Return a module as the file that Python keeps of it; nobody asks whether its source is newer."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    return bytes(external._code_to_hash_pyc(code, bytes(8), False))

def packed(files):
    """Return a zip; the same files give the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in sorted(files.items()):
            if name.endswith(".py") and not LEFT_OUT.match(name):
                name, data = name + "c", compiled(name, data)
            if not LEFT_OUT.match(name):
                target.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)
    return stream.getvalue()

def library(data):
    with zipfile.ZipFile(io.BytesIO(data.to_py())) as source:
        return packed({one.filename: source.read(one) for one in source.infolist() if not one.is_dir()})

def kit(files):
    return packed({name: text.encode() for name, text in files.to_py().items()})
`;

/**
 * Write Python and the kit.
 * @param {string} folder where the engine goes
 * @param {Record<string, string>} kit the kit's modules, by their paths
 */
export async function writeEngine(folder, kit) {
  await mkdir(folder, { recursive: true });
  for (const name of UNCHANGED) await cp(join(PACKAGE, name), join(folder, name));
  // Packed by us, since few plain servers pack anything; not called .gz, which some servers unpack on the way.
  const wasm = await readFile(join(PACKAGE, "pyodide.asm.wasm"));
  await writeFile(join(folder, "pyodide.asm.wasm.packed"), gzipSync(wasm, { level: 9 }));
  const lock = JSON.parse(await readFile(join(PACKAGE, "pyodide-lock.json"), "utf8"));
  await writeFile(join(folder, "lock.json"), JSON.stringify({ ...lock, packages: {} }));
  const python = await loadPyodide();
  python.runPython(COMPILING);
  const library = python.globals.get("library")(new Uint8Array(await readFile(join(PACKAGE, "python_stdlib.zip"))));
  await writeFile(join(folder, "python_stdlib.zip"), library.toJs());
  await writeFile(join(folder, "kit.zip"), python.globals.get("kit")(kit).toJs());
}
