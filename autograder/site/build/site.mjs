// Puts the site together: node build/site.mjs FOLDER, in a folder that holds what `python -m autograder.site` has written.
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { writeEngine } from "./engine.mjs";
import { indexPage, page } from "./pages.mjs";

const site = process.argv[2];

async function shared() {
  const settings = { bundle: true, format: "esm", minify: true, target: "es2022", logLevel: "warning" };
  await build({ ...settings, splitting: true, entryPoints: ["sources/page.js"], outdir: join(site, "shared"), chunkNames: "[name]-[hash]" });
  await build({ ...settings, entryPoints: ["sources/python_worker.js"], outdir: join(site, "shared"), external: ["../engine/pyodide.mjs"] });
  await writeFile("page_with_look.css", (await readFile("look.css", "utf8")) + (await readFile("sources/page.css", "utf8")));
  await build({ ...settings, entryPoints: { page: "page_with_look.css" }, outdir: join(site, "shared") });
}

async function assignments() {
  const found = [];
  for (const file of (await readdir("assignments")).sort()) {
    const assignment = JSON.parse(await readFile(join("assignments", file), "utf8"));
    found.push(assignment);
    if (assignment.lacking.length) continue;
    await mkdir(join(site, assignment.name), { recursive: true });
    await writeFile(join(site, assignment.name, "index.html"), page(assignment));
    await cp(join("assignments", file), join(site, assignment.name, "assignment.json"));
  }
  await writeFile(join(site, "index.html"), indexPage(found));
}

/** Whose work is in the pages, and on which terms. */
async function licences() {
  const lock = JSON.parse(await readFile("package-lock.json", "utf8"));
  const used = Object.entries(lock.packages).filter(([path, entry]) => path && !entry.dev);
  const lines = used.map(([path, entry]) => `${path.replace(/^.*node_modules\//, "")} ${entry.version}: ${entry.license}`);
  const words = "These pages hold, unchanged but for their size, the following packages, whose sources are public:\n\n";
  await writeFile(join(site, "licences.txt"), `${words}${lines.sort().join("\n")}\n`);
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

async function offline() {
  const files = await filesOf(site);
  const hash = createHash("sha256");
  for (const name of files) hash.update(name).update(await readFile(join(site, name)));
  const define = { VERSION: JSON.stringify(hash.digest("hex").slice(0, 16)), FILES: JSON.stringify(files) };
  await build({ entryPoints: ["sources/offline.js"], outfile: join(site, "offline.js"), define, minify: true, logLevel: "warning" });
}

await rm(site, { recursive: true, force: true });
await shared();
await writeEngine(join(site, "engine"), JSON.parse(await readFile("kit.json", "utf8")));
await assignments();
await licences();
await offline();
