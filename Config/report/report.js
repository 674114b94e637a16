// SPDX-License-Identifier: Apache-2.0
// Makes tables sortable and searchable; without it everything is there to read.
"use strict";
(() => {
  const collator = new Intl.Collator(undefined, { numeric: true });

  const value = (row, column) => {
    const cell = row.cells[column];
    const number = cell.dataset.v;
    return number === undefined ? cell.textContent : Number(number);
  };

  const order = (first, second) => {
    const isNumber = typeof first === "number";
    if (isNumber !== (typeof second === "number")) return isNumber ? -1 : 1;
    return isNumber ? first - second : collator.compare(first, second);
  };

  const sort = (table, column, heading) => {
    const body = table.tBodies[0];
    const isNumeric = heading.classList.contains("n");
    const current = heading.getAttribute("aria-sort");
    const goesUp = current === null ? !isNumeric : current === "descending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", goesUp ? "ascending" : "descending");
    const rows = Array.from(body.rows, (row) => ({ row, key: value(row, column) }));
    rows.sort((first, second) => {
      const result = order(first.key, second.key);
      return goesUp ? result : -result;
    });
    body.append(...rows.map(({ row }) => row));
  };

  const addSorting = (table) => {
    Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, column, heading));
    });
  };

  const addSearch = (box, table) => {
    const rows = Array.from(table.tBodies[0].rows);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const tools = document.createElement("div");
    tools.className = "tools";
    const label = document.createElement("label");
    const field = document.createElement("input");
    const status = document.createElement("span");
    field.type = "search";
    label.append("Search ", field);
    field.setAttribute("aria-label", "Search in: " + table.caption.textContent);
    status.className = "muted";
    status.setAttribute("role", "status");
    tools.append(label, status);
    box.prepend(tools);
    field.addEventListener("input", () => {
      const wanted = field.value.toLowerCase();
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !texts[index].includes(wanted);
        if (!row.hidden) shown += 1;
      });
      status.textContent = wanted === "" ? "" : `${shown} of ${rows.length} rows shown`;
    });
  };

  for (const box of document.querySelectorAll(".table")) {
    const table = box.querySelector("table");
    const rows = table.tBodies[0].rows.length;
    if (rows > 1) addSorting(table);
    if (rows > 8) addSearch(box, table);
  }
})();
