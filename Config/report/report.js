// SPDX-License-Identifier: Apache-2.0
// Makes tables sortable and searchable, and shows where words occur in the texts of the page. The page
// is complete without it.
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

  // The lines of the page's texts, without the labels of findings and roles.
  const readLines = () =>
    Array.from(document.querySelectorAll("ol.text > li"), (line) => {
      const copy = line.cloneNode(true);
      for (const label of copy.querySelectorAll(".tag, .role, sup")) label.remove();
      return { line, text: copy.textContent };
    });
  let lines = null;

  // The pattern of a word of a table: it matches in any case and with either apostrophe, and in
  // scripts without spaces also within other words.
  const pattern = (word) => {
    const escaped = word
      .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
      .replace(/'/g, "['\u2019]")
      .replace(/\s+/g, "\\s+");
    const isSpaced = !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(word);
    const edge = "[\\p{L}\\p{M}\\p{N}_]";
    return new RegExp(isSpaced ? `(?<!${edge})${escaped}(?!${edge})` : escaped, "giu");
  };

  const REACH = 60;
  const MOST = 20;

  const context = ({ line, text }, start, end) => {
    const item = document.createElement("li");
    const mark = document.createElement("mark");
    const link = document.createElement("a");
    const first = Math.max(start - REACH, 0);
    item.dir = "auto";
    mark.textContent = text.slice(start, end);
    const article = line.closest("article");
    const heading = article.querySelector("h3");
    link.href = "#" + heading.id;
    link.textContent = `${heading.textContent}, line ${line.value}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      article.querySelector("details").open = true;
      line.tabIndex = -1;
      line.focus({ preventScroll: true });
      line.scrollIntoView({ block: "center" });
    });
    item.append(
      (first > 0 ? "…" : "") + text.slice(first, start), mark,
      text.slice(end, end + REACH) + (end + REACH < text.length ? "…" : ""), link);
    return item;
  };

  const showContexts = (panel, word) => {
    lines ??= readLines();
    const list = document.createElement("ol");
    let count = 0;
    for (const entry of lines) {
      for (const found of entry.text.matchAll(pattern(word))) {
        count += 1;
        if (count <= MOST) list.append(context(entry, found.index, found.index + found[0].length));
      }
    }
    const sum = document.createElement("p");
    const more = count > MOST ? `; the first ${MOST} places are shown` : "";
    const often = count === 0 ? "does not occur" : count === 1 ? "occurs once" : `occurs ${count} times`;
    sum.textContent = `\u201c${word}\u201d ${often} in the texts of this page${more}`;
    const places = document.createElement("div");
    places.className = "places";
    places.tabIndex = 0;
    places.setAttribute("role", "group");
    places.setAttribute("aria-label", "Places of the word");
    places.append(list);
    panel.replaceChildren(sum, ...(count > 0 ? [places] : []));
  };

  const addContexts = (box, words) => {
    const panel = document.createElement("div");
    panel.className = "contexts";
    panel.hidden = true;
    panel.setAttribute("role", "status");
    box.append(panel);
    let open = null;
    for (const cell of words) {
      const button = document.createElement("button");
      const word = cell.textContent;
      button.type = "button";
      button.setAttribute("aria-expanded", "false");
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        const closes = open === button;
        open?.setAttribute("aria-expanded", "false");
        open = closes ? null : button;
        panel.hidden = closes;
        if (closes) return;
        button.setAttribute("aria-expanded", "true");
        showContexts(panel, word);
      });
    }
  };

  const hasTexts = document.querySelector("ol.text > li") !== null;
  for (const box of document.querySelectorAll(".table")) {
    const table = box.querySelector("table");
    const rows = table.tBodies[0].rows.length;
    const words = table.querySelectorAll("tbody .w");
    if (hasTexts && words.length > 0) addContexts(box, words);
    if (rows > 1) addSorting(table);
    if (rows > 8) addSearch(box, table);
  }
})();
