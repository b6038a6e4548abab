// @ts-check
// Python, in a worker of its own: an endless loop of a student's blocks this worker alone, and the page can end it.
// @ts-ignore - it lies there once the site is built
import { loadPyodide } from "../engine/pyodide.mjs";

/** Where the kit lies in Python's file system. */
const HOME = "/home/pyodide";

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

const plainFetch = globalThis.fetch.bind(globalThis);

/** Pyodide asks for its WebAssembly by its own name; here it lies packed, a third of its size. */
globalThis.fetch = async (wanted, options) => {
  if (!String(wanted).endsWith(".wasm")) return plainFetch(wanted, options);
  const packed = await plainFetch(`${wanted}.packed`);
  const unpacked = packed.body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { status: packed.status, headers: { "Content-Type": "application/wasm" } });
};

/** @param {string} page the address of the assignment's folder */
async function started(page) {
  const engine = new URL("../engine/", import.meta.url).href;
  const lock = fetched(`${engine}lock.json`).then((answer) => answer.text());
  const kit = fetched(`${engine}kit.zip`).then((answer) => answer.arrayBuffer());
  const assignment = fetched(new URL("assignment.json", page).href).then((answer) => answer.json());
  const python = await loadPyodide({ indexURL: engine, lockFileContents: await lock, packageBaseUrl: engine });
  python.unpackArchive(await kit, "zip", { extractDir: HOME });
  python.FS.writeFile(`${HOME}/checks/checks.json`, (await assignment).checks);
  python.runPython(`import sys; sys.path.insert(0, "${HOME}")`);
  return python.pyimport("checks.in_page");
}

/** @type {Promise<any> | undefined} */
let loading;

/** @param {string} id */
const tell = (id) => postMessage({ kind: "at", id });

/** @type {Record<string, (kit: any, asked: any) => string>} */
const ANSWERS = {
  check: (kit, asked) => kit.check(asked.cells, tell),
  closer: (kit, asked) => kit.look_closer(asked.cells, asked.exercise, tell),
  try: (kit, asked) => kit.try_out(asked.cells, asked.source, tell),
};

addEventListener("message", async ({ data }) => {
  try {
    if (data.kind === "start") {
      loading = started(data.page);
      await loading;
      postMessage({ kind: "ready" });
      return;
    }
    const kit = await loading;
    const begun = performance.now();
    const found = JSON.parse(ANSWERS[data.kind](kit, { ...data, cells: JSON.stringify(data.cells) }));
    postMessage({ kind: "done", found, milliseconds: performance.now() - begun });
  } catch (problem) {
    postMessage({ kind: "failed", message: String(problem instanceof Error ? problem.message : problem) });
  }
});
