// @ts-check
// The picture of the student's own graph in the smallest example, and its backward pass; asked for when it is opened.
import { element } from "./element.js";

/**
 * @param {Element} place
 * @param {string} exercise
 * @param {import("./results.js").Page} page
 */
export async function showCloser(place, exercise, { work, python }) {
  // The check goes on to what cells print; where somebody was quicker then and Python is busy again, there is no picture.
  /** @type {import("./types").Closer} */
  let found;
  try {
    await python.current;
    found = await python.ask("closer", { cells: work.codeCells(), exercise });
  } catch {
    return;
  }
  if (found.nothing || !place.isConnected) return;
  const holder = element("div", { class: "scrolls", role: "region", tabindex: "0", "aria-label": "Picture of your graph" });
  const table = element("details", {}, element("summary", {}, "The same in words"), element("pre", {}, found.table));
  const steps = element("details", {}, element("summary", {}, "Your backward pass, step by step"), element("pre", {}, found.steps));
  const words = "Your graph. The same in words stands below the picture.";
  try {
    const { drawn } = await import("./picture.js");
    holder.append(await drawn(found.dot, words));
    place.append(element("p", { class: "label" }, "Your graph"), holder, table, steps);
  } catch {
    table.open = true; // Graphviz did not arrive: the table says the same
    place.append(table, steps);
  }
}
