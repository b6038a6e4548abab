/** A code cell as Python is handed it. */
export interface CodeCell {
  id: string;
  grade_id: string;
  source: string;
}

/** A cell of a notebook, as nbformat writes it. */
export interface NotebookCell {
  cell_type: "code" | "markdown" | "raw";
  id: string;
  source: string | string[];
  metadata: { nbgrader?: { grade_id: string; solution: boolean; locked: boolean } };
}

export interface Notebook {
  cells: NotebookCell[];
}

export interface Exercise {
  name: string;
  title: string;
  points: number;
  cell: string;
  answer: string;
  hints: string[];
  torch: boolean;
}

/** What the page of an assignment is made of: autograder/site/writing.py writes it. */
export interface Assignment {
  name: string;
  title: string;
  file: string;
  digest: string;
  notebook: Notebook;
  exercises: Exercise[];
  checks: string;
}

type Numbers = Record<string, unknown>;

/** An exercise's standing: autograder/kit/as_json.py writes it. */
export interface Standing {
  name: string;
  title: string;
  status: "right" | "partly right" | "not yet" | "not written yet" | "waits" | "left out";
  points: number;
  max_points: number;
  checks: { sentence: string; passed: boolean }[];
  message: string;
  example: null | { expression: string; inputs: Numbers; yours: Numbers; right: Numbers; paste: string };
}

export interface Checked {
  points: number;
  max_points: number;
  look_first_at: string | null;
  exercises: Standing[];
}

export interface Closer {
  nothing?: string;
  dot: string;
  table: string;
  steps: string;
}
