// @ts-check
// The student's work: what each answer cell holds. Kept in the browser at each change, read from and written to notebooks.

/** @typedef {import("./types").Assignment} Assignment */
/** @typedef {import("./types").Notebook} Notebook */
/** @typedef {import("./types").NotebookCell} NotebookCell */

/** @param {NotebookCell} cell */
export const textOf = (cell) => (Array.isArray(cell.source) ? cell.source.join("") : cell.source);

/** @param {NotebookCell} cell */
export const isAnswer = (cell) => Boolean(cell.metadata.nbgrader?.solution && !cell.metadata.nbgrader.locked);

/**
 * The code cells, as Python is handed them.
 * @param {Assignment} assignment
 * @param {Record<string, string>} answers what stands in the place of a cell's own text
 */
export function codeCells(assignment, answers) {
  const code = assignment.notebook.cells.filter((cell) => cell.cell_type === "code");
  return code.map((cell) => ({
    id: cell.id,
    grade_id: cell.metadata.nbgrader?.grade_id ?? "",
    source: answers[cell.id] ?? textOf(cell),
  }));
}

export class Work {
  /** @type {Record<string, string>} */
  answers = {};
  /** @type {Record<string, number>} how many hints of an exercise were told */
  hints = {};
  /** Whether the browser keeps anything: in some private windows it does not. */
  kept = true;
  #key;
  #assignment;

  /** @param {Assignment} assignment */
  constructor(assignment) {
    this.#assignment = assignment;
    this.#key = `autograder:${assignment.name}`;
    for (const cell of assignment.notebook.cells) if (isAnswer(cell)) this.answers[cell.id] = textOf(cell);
    this.stubs = { ...this.answers };
    this.found = this.#read();
  }

  /** @returns {boolean} whether there was work from an earlier visit */
  #read() {
    try {
      const saved = JSON.parse(localStorage.getItem(this.#key) ?? "null");
      if (!saved) return false;
      this.#take({ ...this.stubs, ...saved.answers });
      this.hints = saved.hints ?? {};
      return true;
    } catch {
      return false;
    }
  }

  /** @param {Record<string, unknown>} answers */
  #take(answers) {
    let count = 0;
    for (const [id, text] of Object.entries(answers)) {
      if (id in this.stubs && typeof text === "string") {
        this.answers[id] = text;
        count += 1;
      }
    }
    return count;
  }

  /**
   * Be told when another tab has changed the work; it is read again before that.
   * @param {() => void} told
   */
  watch(told) {
    addEventListener("storage", ({ key, newValue }) => key === this.#key && newValue && this.#read() && told());
  }

  save() {
    const changed = Object.entries(this.answers).filter(([id, text]) => text !== this.stubs[id]);
    try {
      localStorage.setItem(this.#key, JSON.stringify({ answers: Object.fromEntries(changed), hints: this.hints }));
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }

  /**
   * Take the answers of a notebook in place of the present ones.
   * @param {string} text the notebook, as its file holds it
   * @returns {number} how many answers there were; 0 where it is another notebook
   */
  open(text) {
    const answers = JSON.parse(text).cells.map((/** @type {NotebookCell} */ cell) => [cell.metadata.nbgrader?.grade_id, textOf(cell)]);
    return this.#take(Object.fromEntries(answers));
  }

  /** The code cells, as Python is handed them. */
  codeCells() {
    return codeCells(this.#assignment, this.answers);
  }

  /** The released notebook with the answers in it: nothing else is changed, so that nbgrader knows every cell. */
  notebook() {
    const cells = this.#assignment.notebook.cells.map((cell) =>
      cell.id in this.answers ? { ...cell, source: linesOf(this.answers[cell.id]) } : cell,
    );
    return `${JSON.stringify({ ...this.#assignment.notebook, cells }, null, 1)}\n`;
  }
}

/** @param {string} text */
const linesOf = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
