// @ts-check
// What was found, in words: the list of exercises, the one to look at first, what cells print.
import { element } from "./element.js";
import { showCloser } from "./closer.js";

/** @typedef {import("./types").Standing} Standing */
/** @typedef {import("./types").Assignment} Assignment */
/** @typedef {{ assignment: Assignment, work: import("./work.js").Work, python: import("./python.js").Python,
 *              save: () => void, tryLines: (lines: string) => void }} Page */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const SIGNS = { right: "✓", "partly right": "◐", "not yet": "✗", "not written yet": "–", waits: "…", "left out": "–" };
const MOST_RIGHT = 4;

/** @param {string} text what everybody has to read; none takes the note away */
export function note(text) {
  byId("note").hidden = !text;
  byId("note").textContent = text;
}

/** @param {Assignment} assignment */
export function showList(assignment) {
  const entries = assignment.exercises.map((one) => {
    const link = element("a", { href: `#cell-${one.cell}` }, one.title);
    return element("li", {}, link, " ", element("span", { class: "soft" }, `${one.points} points`));
  });
  byId("exercises").replaceChildren(...entries);
}

/**
 * @param {import("./types").Checked} found
 * @param {Page} page
 */
export function showChecked(found, page) {
  const right = found.exercises.filter((one) => one.status === "right").length;
  byId("points").textContent = `${found.points} of ${found.max_points} points so far, ${right} of ${found.exercises.length} exercises right.`;
  const bar = /** @type {HTMLProgressElement} */ (byId("bar"));
  bar.max = found.max_points;
  bar.value = found.points;
  const cells = Object.fromEntries(page.assignment.exercises.map((one) => [one.name, one.cell]));
  byId("exercises").replaceChildren(...found.exercises.map((one) => entry(one, cells[one.name])));
  const first = found.exercises.find((one) => one.name === found.look_first_at);
  byId("first").replaceChildren(first ? card(first, page) : element("p", { class: "right" }, "Everything that can be checked here is right."));
}

/**
 * @param {Standing} one
 * @param {string} cell
 */
function entry(one, cell) {
  const kind = one.status.replaceAll(" ", "-");
  return element(
    "li",
    {},
    element("a", { href: `#cell-${cell}` }, one.title),
    " ",
    element("span", { class: `status ${kind}` }, `${SIGNS[one.status]} ${words(one)}`),
    " ",
    element("span", { class: "soft" }, `${one.points} of ${one.max_points}`),
  );
}

/** @param {Standing} one */
function words(one) {
  if (one.status === "waits") return one.message;
  if (one.status === "left out") return "not checked in this page; it is graded";
  const passed = one.checks.filter((check) => check.passed).length;
  return one.status === "partly right" ? `${passed} of ${one.checks.length} checks right` : one.status;
}

/**
 * @param {Standing} one the exercise to look at first
 * @param {Page} page
 */
function card(one, page) {
  const exercise = page.assignment.exercises.find((other) => other.name === one.name);
  const begun = one.status !== "not written yet";
  const link = element("a", { href: `#cell-${exercise?.cell}` }, one.title);
  /** @type {HTMLElement[]} */
  const parts = [element("h3", {}, begun ? "Look first at: " : "Next: ", link)];
  const passed = one.checks.filter((check) => check.passed).slice(0, MOST_RIGHT);
  if (passed.length) {
    const lines = passed.map((check) => element("li", {}, check.sentence));
    parts.push(element("p", { class: "label" }, "Right so far"), element("ul", {}, ...lines));
  }
  if (begun && one.example) parts.push(...exampleOf(one.example, page));
  else if (begun && one.message) parts.push(element("p", {}, one.message));
  if (exercise?.hints.length) parts.push(hintsOf(exercise, page));
  const place = element("div", { class: "card" }, ...parts);
  if (begun && one.example) showCloser(place, one.name, page);
  return place;
}

/**
 * @param {NonNullable<Standing["example"]>} example
 * @param {Page} page
 */
function exampleOf(example, page) {
  const inputs = Object.entries(example.inputs).map(([name, value]) => `${name} = ${value}`);
  const shown = [element("code", {}, example.expression), inputs.length ? ` with ${inputs.join(", ")}` : ""];
  /** @type {HTMLElement[]} */
  const parts = [element("p", { class: "label" }, "Smallest example"), element("p", {}, ...shown)];
  if ("error" in example.yours) {
    parts.push(element("p", { class: "yours" }, `Yours stops: ${example.yours.error}`));
  } else if (Object.keys(example.right).length) {
    const names = [...new Set([...Object.keys(example.right), ...Object.keys(example.yours)])];
    const rows = names.map((name) => row(name === "data" ? "value" : name, example.yours[name], example.right[name]));
    const head = element("tr", {}, ...["of", "yours", "right"].map((word) => element("th", { scope: "col" }, word)));
    parts.push(element("table", { class: "example" }, element("thead", {}, head), element("tbody", {}, ...rows)));
  }
  if (example.paste) {
    const button = element("button", {}, "Try it");
    button.addEventListener("click", () => page.tryLines(example.paste));
    parts.push(element("p", { class: "row" }, element("code", {}, example.paste), button));
  }
  return parts;
}

/**
 * @param {string} name
 * @param {unknown} yours
 * @param {unknown} right
 */
function row(name, yours, right) {
  const own = element("td", { class: "yours" }, digits(yours));
  return element("tr", {}, element("th", { scope: "row" }, name), own, element("td", { class: "expected" }, digits(right)));
}

/** @param {unknown} value a number with as many digits as tell right from wrong */
const digits = (value) => (typeof value === "number" ? String(Number(value.toPrecision(7))) : String(value ?? "nothing"));

/**
 * @param {import("./types").Exercise} exercise
 * @param {Page} page
 */
function hintsOf(exercise, { work, save }) {
  const told = element("ol", { "aria-live": "polite" });
  const button = element("button", {}, "");
  const show = () => {
    const count = work.hints[exercise.name] ?? 0;
    told.replaceChildren(...exercise.hints.slice(0, count).map((hint) => element("li", {}, hint)));
    const last = count >= exercise.hints.length;
    button.textContent = last ? "That was the last hint" : `Hint ${count + 1} of ${exercise.hints.length}`;
    button.setAttribute("aria-disabled", String(last));
  };
  button.addEventListener("click", () => {
    work.hints[exercise.name] = Math.min((work.hints[exercise.name] ?? 0) + 1, exercise.hints.length);
    save();
    show();
  });
  show();
  return element("div", { class: "hints" }, told, button);
}

/**
 * @param {Record<string, string>} outputs
 * @param {Assignment} assignment
 */
export function showOutputs(outputs, assignment) {
  const beyond = new Set(assignment.exercises.filter((one) => one.torch).map((one) => one.name));
  for (const place of document.querySelectorAll("#notebook .output")) {
    const id = /** @type {HTMLElement} */ (place).dataset.cell ?? "";
    place.textContent = beyond.has(id) ? "PyTorch is not in this page. This is checked when you are graded." : (outputs[id] ?? "");
  }
}
