// @ts-check
// Asks the service worker to answer for the page, so that it works offline; where there is none, all else works.

/** Let the service worker answer for this page before Python is fetched, so that nothing is fetched twice. */
export async function answerForPage() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL("../offline.js", import.meta.url), { scope: new URL("../", import.meta.url).pathname });
    if (navigator.serviceWorker.controller) return;
    const claimed = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
    await Promise.race([claimed, new Promise((resolve) => setTimeout(resolve, 1000))]);
  } catch {
    // A private window, or a server without https: the page works as long as it is open.
  }
}

/** @param {() => void} done is called when every file is kept */
export function keepEverything(done) {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return;
  navigator.serviceWorker.addEventListener("message", ({ data }) => data?.kind === "kept" && done(), { once: true });
  worker.postMessage({ kind: "keep" });
}
