// @ts-check
// The page's side of Python: starts the worker, asks it one thing at a time, ends it and starts another one.

/** @typedef {"loading" | "ready" | "running" | "stopped" | "failed"} State */

export class Python {
  /** @type {State} */
  state = "loading";
  /** The cell or exercise that Python is at. */
  at = "";
  /** What is asked, or was last: a closer look follows a check by itself, and is in nobody's way. */
  kind = "";
  /** @type {Promise<any>} */
  current = Promise.resolve();
  /** @type {Worker | undefined} */
  #worker;
  /** @type {{ resolve: (found: any) => void, reject: (why: Error) => void } | undefined} */
  #waiting;
  /** @type {(found: any) => void} */
  #found = () => {};
  #changed;

  /** @param {(state: State, why: string) => void} changed is told of each new state */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {State} state */
  #become(state, why = "") {
    this.state = state;
    this.#changed(state, why);
  }

  start() {
    // A server that sends no type for .js would be refused here, too: pages of ours are made of modules anyway.
    const worker = new Worker(new URL("./python_worker.js", import.meta.url), { type: "module" });
    this.#worker = worker;
    // What one has said that was ended meanwhile may still arrive.
    worker.addEventListener("message", ({ data }) => worker === this.#worker && this.#heard(data));
    worker.addEventListener("error", () => this.#become("failed", "its files did not arrive"));
    worker.postMessage({ kind: "start", page: document.baseURI });
  }

  /** @param {any} data */
  #heard(data) {
    if (data.kind === "at") {
      this.at = data.id;
    } else if (data.kind === "found") {
      this.#found({ ...data.found, milliseconds: data.milliseconds });
    } else if (data.kind === "ready") {
      this.#become("ready");
    } else {
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (data.kind === "done") {
        this.#become("ready");
        waiting?.resolve(data.found);
      } else if (waiting) {
        console.warn(data.message);
        this.#startAgain(waiting, new Stopped(this.at, true));
      } else {
        this.#become("failed", data.message);
      }
    }
  }

  /**
   * @param {"check" | "closer" | "try"} kind
   * @param {object} more
   * @param {(found: any) => void} found is told of what is known before Python is done
   * @returns {Promise<any>} what Python found
   */
  async ask(kind, more, found = () => {}) {
    if (this.state === "running" && this.kind === "closer") await this.current.catch(() => {});
    if (this.state !== "ready") throw new Error("Python is busy");
    this.at = "";
    this.kind = kind;
    this.#found = found;
    this.current = new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    this.#worker?.postMessage({ kind, ...more });
    this.#become("running");
    return this.current;
  }

  /** Whether somebody may ask now. */
  get free() {
    return this.state === "ready" || (this.state === "running" && this.kind === "closer");
  }

  /** End whatever runs, an endless loop too, and start afresh. */
  stop() {
    if (this.state !== "running") return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#startAgain(waiting, new Stopped(this.at));
  }

  /**
   * @param {{ reject: (why: Error) => void } | undefined} waiting
   * @param {Error} why
   */
  #startAgain(waiting, why) {
    this.#worker?.terminate();
    this.#become("stopped");
    waiting?.reject(why);
    this.start();
  }
}

export class Stopped extends Error {
  /**
   * @param {string} at the cell or exercise that was stopped
   * @param {boolean} broken nobody stopped it: Python itself answers no more
   */
  constructor(at, broken = false) {
    super("stopped");
    this.at = at;
    this.broken = broken;
  }
}
