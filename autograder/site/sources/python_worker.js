// @ts-check
// Python, in a worker of its own: an endless loop of a student's blocks this worker alone, and the page can end it.
// @ts-ignore - it lies there once the site is built
import { loadPyodide } from "../engine/pyodide.mjs";
import { codeCells } from "./work.js";

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

/**
 * Start Python, load the kit.
 * @param {string} page the address of the assignment's folder
 * @returns {Promise<{ kit: any, warmUp: () => void }>}
 */
async function started(page) {
  const engine = new URL("../engine/", import.meta.url).href;
  const lock = fetched(`${engine}lock.json`).then((answer) => answer.text());
  const modules = fetched(`${engine}kit.zip`).then((answer) => answer.arrayBuffer());
  const assignment = fetched(new URL("assignment.json", page).href).then((answer) => answer.json());
  const python = await loadPyodide({ indexURL: engine, lockFileContents: await lock, packageBaseUrl: engine });
  python.unpackArchive(await modules, "zip", { extractDir: HOME });
  const { checks, ...shown } = await assignment;
  python.FS.writeFile(`${HOME}/checks/checks.json`, checks);
  python.runPython(`import sys; sys.path.insert(0, "${HOME}")`);
  const kit = python.pyimport("checks.site.in_page");
  // The released cells are run once, so that a student's first check finds them compiled; they are ours, and they end.
  const nobody = () => {};
  return { kit, warmUp: () => kit.check(JSON.stringify(codeCells(shown, {})), nobody, nobody) };
}

/** @type {ReturnType<typeof started> | undefined} */
let loading;

/** @param {string} id */
const tell = (id) => postMessage({ kind: "at", id });
let begun = 0;

/** @param {string} standings what is known before Python is done */
const found = (standings) => postMessage({ kind: "found", found: JSON.parse(standings), milliseconds: performance.now() - begun });

/** @type {Record<string, (kit: any, asked: any) => string>} */
const ANSWERS = {
  check: (kit, asked) => kit.check(asked.cells, tell, found),
  closer: (kit, asked) => kit.look_closer(asked.cells, asked.exercise, tell),
  try: (kit, asked) => kit.try_out(asked.cells, asked.source, tell),
};

addEventListener("message", async ({ data }) => {
  try {
    if (data.kind === "start") {
      loading = started(data.page);
      const { warmUp } = await loading;
      postMessage({ kind: "ready" });
      warmUp();
      return;
    }
    const { kit } = await /** @type {ReturnType<typeof started>} */ (loading);
    begun = performance.now();
    const done = JSON.parse(ANSWERS[data.kind](kit, { ...data, cells: JSON.stringify(data.cells) }));
    postMessage({ kind: "done", found: done });
  } catch (problem) {
    postMessage({ kind: "failed", message: String(problem instanceof Error ? problem.message : problem) });
  }
});
