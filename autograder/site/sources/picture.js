// @ts-check
// Graphviz, compiled to WebAssembly: fetched when the first picture is drawn.
import { Graphviz } from "@hpcc-js/wasm-graphviz";

/** @type {Promise<Graphviz> | undefined} */
let graphviz;

/** The kit's font is not on every machine; letters that are all equally wide fit their boxes on each. */
const KITS_FONT = /Helvetica,Arial,sans-serif/g;

/**
 * @param {string} dot
 * @param {string} words what the picture shows, for those who do not see it
 * @returns {Promise<SVGElement>}
 */
export async function drawn(dot, words) {
  graphviz ??= Graphviz.load();
  const text = (await graphviz).dot(dot.replace(KITS_FONT, "Courier"));
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (!(svg instanceof SVGElement)) throw new Error("Graphviz drew nothing");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words);
  for (const title of svg.querySelectorAll("title")) title.remove(); // the ids of nodes: they tell nobody anything
  return document.importNode(svg, true);
}
