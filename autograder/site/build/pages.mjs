// Writes the pages: prose and given code are in them from the start, answer cells wait for their editors.
import { readFileSync } from "node:fs";
import { escaped, highlighted, prose } from "./prose.mjs";

const FRAME = readFileSync("sources/page.html", "utf8");
const LONGEST_OPEN = 16;

const textOf = (cell) => (Array.isArray(cell.source) ? cell.source.join("") : cell.source);
const isAnswer = (cell) => Boolean(cell.metadata.nbgrader?.solution && !cell.metadata.nbgrader.locked);

/** The page of one assignment. */
export function page(assignment) {
  let number = 0;
  const cells = assignment.notebook.cells.map((cell) => {
    if (cell.cell_type === "code") number += 1;
    return oneCell(cell, number, assignment);
  });
  return FRAME.replaceAll("@TITLE@", escaped(assignment.title)).replace("@CELLS@", () => cells.join("\n"));
}

function oneCell(cell, number, assignment) {
  if (isAnswer(cell)) return answerCell(cell, number, assignment);
  if (cell.cell_type === "code") return givenCell(cell, number);
  return `<div class="cell prose" id="cell-${escaped(cell.id)}">${prose(untitled(textOf(cell), assignment.title))}</div>`;
}

/** A text without the title that the page has already. */
const untitled = (text, title) => (text.startsWith(`# ${title}\n`) ? text.slice(title.length + 3) : text);

function answerCell(cell, number, assignment) {
  const own = assignment.exercises.filter((one) => one.cell === cell.id).map((one) => one.answer);
  const answers = [...new Set(own)].join(", ");
  const code = cell.cell_type === "code";
  const name = code ? `Code cell ${number}: ${answers ? `your ${answers}` : "your code"}` : "Your words";
  return `<div class="cell answer" id="cell-${escaped(cell.id)}">
<p class="name">${escaped(name)}</p>
<div class="editor"><pre>${escaped(textOf(cell))}</pre></div>
<button class="back">Put this cell back as it was</button>
<pre class="output" data-cell="${escaped(cell.id)}"></pre>
</div>`;
}

function givenCell(cell, number) {
  const text = textOf(cell);
  const checks = cell.metadata.nbgrader?.grade;
  const open = cell.metadata.nbgrader && !checks && text.split("\n").length <= LONGEST_OPEN ? " open" : "";
  return `<div class="cell given" id="cell-${escaped(cell.id)}">
<details${open}><summary><span class="name">Code cell ${number}: ${checks ? "looks at your answer" : "given"}</span></summary>
<pre>${highlighted(text)}</pre></details>
<pre class="output" data-cell="${escaped(cell.id)}"></pre>
</div>`;
}

/** The page that lists what there is. */
export function indexPage(assignments) {
  const entries = assignments.map(({ name, title, lacking }) =>
    lacking.length
      ? `<li>${escaped(title)}: this one needs ${escaped(lacking.join(", "))}, so it is for Jupyter.</li>`
      : `<li><a href="${escaped(name)}/">${escaped(title)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Backpropagation exercises</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="shared/page.css">
</head>
<body>
<main>
<section>
<h1>Backpropagation exercises</h1>
<p>Each of them opens in your browser, with Python in the page. Nothing has to be installed.</p>
<ul>
${entries.join("\n")}
</ul>
</section>
</main>
</body>
</html>
`;
}
