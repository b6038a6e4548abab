// @ts-check
// The page of an assignment: puts editors into its answer cells, and joins them with Python, the results and the storage.
import { editor, write } from "./editor.js";
import { answerForPage, keepEverything } from "./keeping.js";
import { Python, Stopped } from "./python.js";
import { note, showChecked, showList, showOutputs } from "./results.js";
import { textOf, Work } from "./work.js";

/** @typedef {import("./types").Assignment} Assignment */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const WORDS = {
  loading: "Python is loading. You can write meanwhile.",
  ready: "Ready.",
  running: "Your code is running.",
  stopped: "Stopped. Python starts again; you can write meanwhile.",
  failed: "Python could not be started. Load this page once more; your work is kept.",
};
const LONG = 2000;

const python = new Python(stateChanged);
const offline = answerForPage().then(() => python.start());
/** @type {Assignment} */
const assignment = await fetch("assignment.json").then((answer) => answer.json());
const work = new Work(assignment);
/** @type {Map<string, import("@codemirror/view").EditorView>} */
const editors = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let slow;
/** What the last check said: it stays while a closer look is taken. */
let said = "";

/**
 * @param {import("./python.js").State} state
 * @param {string} why
 */
function stateChanged(state, why) {
  const aside = python.kind === "closer" && (state === "running" || state === "ready");
  document.body.dataset.state = state;
  byId("check").setAttribute("aria-disabled", String(!python.free));
  byId("try").setAttribute("aria-disabled", String(!python.free));
  byId("stop").setAttribute("aria-disabled", String(state !== "running"));
  byId("state").textContent = aside ? said : WORDS[state] + (state === "failed" && why ? ` (${why})` : "");
  clearTimeout(slow);
  if (state === "running") slow = setTimeout(stillRunning, LONG);
  if (state === "ready") keepEverything(() => (document.body.dataset.offline = "yes"));
}

function stillRunning() {
  byId("state").textContent = `Still running${placeOf(python.at)}. Stop ends it.`;
}

/** @param {string} id a cell, or an exercise */
function placeOf(id) {
  const title = document.querySelector(`[id="cell-${CSS.escape(id)}"] .name`);
  const exercise = assignment.exercises.find((one) => one.name === id);
  if (exercise && !title?.closest(".answer")) return `: the checks of ${exercise.name}`;
  return title ? `: ${title.textContent}` : "";
}

function makeEditors() {
  for (const cell of assignment.notebook.cells) {
    if (!(cell.id in work.answers)) continue;
    const section = byId(`cell-${cell.id}`);
    const place = /** @type {HTMLElement} */ (section.querySelector(".editor"));
    const back = /** @type {HTMLButtonElement} */ (section.querySelector(".back"));
    place.replaceChildren();
    const view = editor({
      parent: place,
      text: work.answers[cell.id],
      label: section.querySelector(".name")?.textContent ?? cell.id,
      describedBy: "leaving",
      code: cell.cell_type === "code",
      changed: (text) => changed(cell.id, text),
      leave: () => back.focus(),
      run: check,
    });
    back.addEventListener("click", () => write(view, textOf(cell)));
    editors.set(cell.id, view);
  }
}

/**
 * @param {string} id
 * @param {string} text
 */
function changed(id, text) {
  work.answers[id] = text;
  save();
}

function save() {
  work.save();
  if (!work.kept) note("This browser keeps nothing. Download the notebook before you leave.");
}

async function check() {
  if (!python.free) return;
  note("");
  try {
    const { outputs } = await python.ask("check", { cells: work.codeCells() }, checked);
    showOutputs(outputs, assignment);
    byId("state").textContent = said;
  } catch (problem) {
    stopped(problem);
  }
}

/** @param {import("./types").Checked & { milliseconds: number }} found */
function checked(found) {
  document.body.dataset.milliseconds = String(found.milliseconds);
  said = `Checked: ${found.points} of ${found.max_points} points so far.`;
  showChecked(found, { assignment, work, python, save, tryLines });
}

/** @param {unknown} problem */
function stopped(problem) {
  if (!(problem instanceof Stopped)) return note(`That did not work: ${problem instanceof Error ? problem.message : problem}`);
  const place = placeOf(problem.at).slice(1);
  if (problem.broken) note(`Python itself broke${place && ` at${place}`}, and starts again. What did you change last?`);
  else note(`You stopped it${place && ` at${place}`}. Is there a loop that never ends?`);
}

/** @param {string} lines what to try; without any, what was written there */
function tryLines(lines) {
  const details = /** @type {HTMLDetailsElement} */ (byId("trying"));
  details.open = true;
  write(trying, lines);
  trying.focus();
  tryOut();
}

async function tryOut() {
  if (!python.free) return;
  byId("tried").textContent = "";
  try {
    const found = await python.ask("try", { cells: work.codeCells(), source: trying.state.doc.toString() });
    byId("tried").textContent = found.printed || "Nothing was printed.";
  } catch (problem) {
    stopped(problem);
  }
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([work.notebook()], { type: "application/x-ipynb+json" }));
  link.download = assignment.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  byId("state").textContent = `${assignment.file} is downloaded: this is the file to hand in.`;
}

/** Show the answers as they are now; an editor that shows its own keeps its cursor. */
function showAnswers() {
  for (const [id, view] of editors) if (view.state.doc.toString() !== work.answers[id]) write(view, work.answers[id]);
}

/** @param {Event} event */
async function open(event) {
  const chosen = /** @type {HTMLInputElement} */ (event.target);
  const file = chosen.files?.[0];
  if (!file) return;
  let count = 0;
  try {
    count = work.open(await file.text());
  } catch {
    // No notebook at all: said below, as for a notebook of something else.
  }
  chosen.value = "";
  if (!count) return note(`${file.name} holds no answers to this assignment. Nothing was changed.`);
  showAnswers();
  note(`${count} cells are taken from ${file.name}.`);
}

const trying = editor({
  parent: byId("trying-editor"),
  text: "",
  label: "Lines to try",
  describedBy: "trying-words",
  code: true,
  changed: () => {},
  leave: () => byId("try").focus(),
  run: tryOut,
});
makeEditors();
showList(assignment);
byId("check").addEventListener("click", check);
byId("stop").addEventListener("click", () => python.stop());
byId("download").addEventListener("click", download);
byId("try").addEventListener("click", tryOut);
byId("open").addEventListener("change", open);
work.watch(showAnswers);
if (work.found) byId("points").textContent = "Your work from last time is here. Check it to see where you stand.";
await offline;
