// Sorting: each heading of a table marked "sorts" becomes a button. Without this script the tables are as they were made.
"use strict";
for (const table of document.querySelectorAll("table.sorts")) {
  const said = document.getElementById(table.dataset.says);
  const headings = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const key = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.sort ?? cell.textContent.trim();
    return value !== "" && !Number.isNaN(Number(value)) ? Number(value) : value;
  };
  const compare = (one, other) => {
    if (one === "" || other === "") return (one === "") - (other === ""); // what has no value comes last, up or down
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one).localeCompare(String(other), "en", { numeric: true });
  };
  const sort = (column) => {
    const heading = headings[column];
    const down = heading.getAttribute("aria-sort") === "ascending";
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    rows.sort(([one], [other]) => (down && one !== "" && other !== "" ? compare(other, one) : compare(one, other)));
    body.append(...rows.map(([, row]) => row));
    for (const each of headings) each.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    said.textContent = `Sorted by ${heading.textContent.trim()}, ${down ? "descending" : "ascending"}.`;
  };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent.trim();
    button.addEventListener("click", () => sort(column));
    heading.replaceChildren(button);
    heading.setAttribute("aria-sort", heading.dataset.sorted ?? "none");
  });
}
const listed = () => document.querySelectorAll("details.who:not([open])");
let opened = []; // on paper nobody can open a list
addEventListener("beforeprint", () => { opened = [...listed()]; for (const each of opened) each.open = true; });
addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
