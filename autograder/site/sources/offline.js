// The service worker: keeps every file of this version, so that the page works without a network after its first visit.
// The build puts the version and the files in the place of the two names in capitals.
/* global VERSION, FILES */
const CACHE = `autograder ${VERSION}`;
const KEPT = new Set(FILES.map((name) => new URL(name, registration.scope).href));

addEventListener("activate", (event) => {
  const outdated = caches.keys().then((names) => names.filter((name) => name.startsWith("autograder ") && name !== CACHE));
  event.waitUntil(outdated.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => clients.claim()));
});

/** A folder's page is its index.html; what comes after ? or # is nothing to us. */
function known(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return KEPT.has(url.href) ? url.href : undefined;
}

async function answered(address) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(address);
  if (found) return found;
  const fresh = await fetch(address, { cache: "no-cache" });
  if (fresh.ok) await cache.put(address, fresh.clone());
  return fresh;
}

addEventListener("fetch", (event) => {
  const address = event.request.method === "GET" && known(event.request.url);
  if (address) event.respondWith(answered(address));
});

addEventListener("message", (event) => {
  const all = [...KEPT].map((address) => answered(address));
  event.waitUntil(Promise.all(all).then(() => event.source.postMessage({ kind: "kept" })));
});
