// Turns a notebook's texts into HTML while the site is built: Markdown, formulas (as MathML, which needs no fonts), code.
import { pythonLanguage } from "@codemirror/lang-python";
import { classHighlighter, highlightTree } from "@lezer/highlight";
import katex from "katex";
import { Marked } from "marked";

export const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const FORMULA = /\$\$([\s\S]+?)\$\$|\$([^$\n]+?)\$/;

const formulas = {
  name: "formula",
  level: "inline",
  start: (text) => text.indexOf("$"),
  tokenizer(text) {
    const found = FORMULA.exec(text);
    if (found?.index === 0) return { type: "formula", raw: found[0], tex: found[1] ?? found[2], display: found[1] !== undefined };
  },
  renderer: ({ tex, display }) => katex.renderToString(tex, { output: "mathml", displayMode: display, throwOnError: true }),
};

// The page's own title is the only heading of the first level.
const walkTokens = (token) => {
  if (token.type === "heading") token.depth += 1;
};
const marked = new Marked({ extensions: [formulas], walkTokens, async: false });

/** Markdown that the course's own authors wrote. */
export const prose = (text) => marked.parse(text);

/** Python, with the classes that the editor gives it. */
export function highlighted(text) {
  let html = "";
  let end = 0;
  highlightTree(pythonLanguage.parser.parse(text), classHighlighter, (from, to, classes) => {
    html += `${escaped(text.slice(end, from))}<span class="${classes}">${escaped(text.slice(from, to))}</span>`;
    end = to;
  });
  return html + escaped(text.slice(end));
}
