// The lists: every finding of every document, and the documents. Filtered, sorted, and shown a page at a time.

const PAGE = 50;
const PRINTED = 2000;
const SEVERITIES = ["error", "warning", "info"];
const UNKNOWN = "-";

const findings = papers.flatMap((paper, number) =>
  paper.findings.map((found, index) => ({
    ...found,
    path: paper.path,
    body: paper.body,
    date: paper.date,
    target: fragment({ doc: number + 1, finding: index + 1 }),
    words: [found.code, found.message, paper.path, paper.body].join("\n").toLowerCase(),
  })),
);
const documents = papers.map((paper, number) => ({
  ...paper,
  count: paper.findings.length,
  warnings: paper.findings.filter((found) => found.severity !== "info").length,
  target: fragment({ doc: number + 1 }),
  words: [paper.path, paper.body, paper.title].join("\n").toLowerCase(),
}));

// A column: its key, its heading, and how a cell of it is made.
const LISTS = {
  findings: {
    title: "Findings",
    rows: findings,
    sort: "severity",
    filters: { severity: "Severity", code: "Kind", body: "Body", year: "Year" },
    columns: [
      ["severity", "Severity", (row) => [badge(row.severity)]],
      ["code", "Kind", (row) => [row.code]],
      ["message", "Finding", (row) => [element("a", { href: row.target }, row.message)]],
      ["path", "Document", (row) => [row.path, row.line ? element("span", { class: "at" }, ` line ${row.line}`) : null]],
      ["body", "Body", (row) => [row.body]],
      ["date", "Date", (row) => [row.date]],
    ],
  },
  documents: {
    title: "Documents",
    rows: documents,
    sort: "path",
    filters: { body: "Body", year: "Year" },
    columns: [
      ["path", "Document", (row) => [element("a", { href: row.target }, row.path)]],
      ["kind", "Kind", (row) => [row.kind]],
      ["title", "Title", (row) => [row.title]],
      ["body", "Body", (row) => [row.body]],
      ["date", "Date", (row) => [row.date]],
      ["count", "Findings", (row) => [`${row.count}`]],
      ["warnings", "To mend", (row) => [`${row.warnings}`]],
    ],
  },
};

function field(label, control, kind) {
  return element("div", { class: kind }, element("label", { for: control.id }, label), control);
}

function badge(severity) {
  return element("span", { class: `badge ${severity}` }, severity);
}

/** Return what a filter compares: bodies are one body however their capitals fall. */
function compared(row, key) {
  const value = key === "severity" ? row.severity : valued(row, key);
  return (value || UNKNOWN).toLowerCase();
}

/** Return what a row has under a key that a filter or a column asks for. */
function valued(row, key) {
  if (key === "year") return row.date.slice(0, 4);
  return key === "severity" ? SEVERITIES.indexOf(row.severity) : row[key];
}

/** Return the rows that `state` asks for, in its order. */
function chosen(list, state) {
  const wanted = Object.keys(list.filters).filter((key) => state[key]);
  const words = (state.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const kept = list.rows.filter(
    (row) =>
      wanted.every((key) => compared(row, key) === state[key].toLowerCase()) &&
      words.every((word) => row.words.includes(word)),
  );
  const [key, sign] = sorting(list, state);
  const compare = (one, two) => {
    const [left, right] = [valued(one, key), valued(two, key)];
    return typeof left === "number" ? left - right : order.compare(left, right);
  };
  return kept.sort((one, two) => sign * compare(one, two));
}

/** Return by which column, and whether upwards (1) or downwards (-1). */
function sorting(list, state) {
  const key = (state.sort ?? list.sort).replace(/^-/, "");
  const known = list.columns.some(([name]) => name === key);
  return [known ? key : list.sort, state.sort?.startsWith("-") ? -1 : 1];
}

/** The section of lists: it is made once and shows whatever state it is given. */
function listing() {
  let state = {};
  const tabs = element("div", { class: "views", role: "group", "aria-label": "List" });
  const filters = element("form", { class: "filters", role: "search", "aria-label": "Filter the list", submit: (event) => event.preventDefault() });
  const counted = element("p", { class: "counted" });
  const table = element("table", { class: "listing", role: "table", "aria-label": "List" });
  const pages = element("nav", { class: "pages", "aria-label": "Pages of the list" });
  const section = element("section", { class: "lists", "aria-label": "Lists" }, tabs, filters, counted, table, pages);
  let shape = "";
  let whole = false;

  /** Take over a change of filter, order or page. */
  function change(changes) {
    state = { ...state, page: "", ...changes };
    settle(state);
    fill();
    say(counted.textContent);
  }

  function frame(name, list) {
    const views = Object.entries(LISTS).map(([key, { title, rows }]) =>
      element("a", { href: fragment({ view: key === "findings" ? "" : key }), "aria-current": key === name && "page" }, `${title} `,
        element("span", { class: "count" }, rows.length.toLocaleString("en"))),
    );
    tabs.replaceChildren(...views);
    const search = element("input", { type: "search", name: "q", id: "filter-q", autocomplete: "off", input: () => change({ q: search.value }) });
    const selects = Object.entries(list.filters).map(([key, label]) => select(list, key, label));
    const clear = element("button", { type: "button", click: () => clearAll(list) }, "Clear");
    filters.replaceChildren(field("Words", search, "field wide"), ...selects, clear);
  }

  function select(list, key, label) {
    const groups = Map.groupBy(list.rows, (row) => compared(row, key));
    const values = [...groups.keys()].sort(key === "severity" ? (one, two) => SEVERITIES.indexOf(one) - SEVERITIES.indexOf(two) : order.compare);
    const named = (value) => (value === UNKNOWN ? "not known" : key === "severity" ? value : valued(groups.get(value)[0], key));
    const options = values.map((value) => element("option", { value }, `${named(value)} (${groups.get(value).length})`));
    const made = element("select", { name: key, id: `filter-${key}`, change: () => change({ [key]: made.value }) }, element("option", { value: "" }, "All"), ...options);
    return field(label, made, "field");
  }

  function clearAll(list) {
    change({ q: "", ...Object.fromEntries(Object.keys(list.filters).map((key) => [key, ""])) });
    for (const field of filters.querySelectorAll("input, select")) field.value = "";
  }

  function heading(list, [key, title]) {
    const [by, sign] = sorting(list, state);
    const sorted = key === by ? (sign > 0 ? "ascending" : "descending") : null;
    const next = sorted === "ascending" ? `-${key}` : key;
    const press = () => {
      change({ sort: next });
      table.querySelector(`button[name="${CSS.escape(key)}"]`)?.focus();
    };
    return element("th", { scope: "col", role: "columnheader", "aria-sort": sorted }, element("button", { type: "button", name: key, click: press }, title));
  }

  function line(list, row) {
    const cells = list.columns.map(([key, title, cell]) => element("td", { role: "cell", class: key, "data-title": title }, ...cell(row)));
    return element("tr", { role: "row" }, ...cells);
  }

  function fill() {
    const list = LISTS[shape];
    const rows = chosen(list, state);
    const last = Math.max(1, Math.ceil(rows.length / PAGE));
    const number = Math.min(Math.max(1, Number(state.page) || 1), last);
    const from = whole ? 0 : (number - 1) * PAGE;
    const shown = rows.slice(from, from + (whole ? PRINTED : PAGE));
    const range = shown.length < rows.length ? `${from + 1}\u2013${from + shown.length} of ` : "";
    counted.textContent = rows.length ? `${range}${rows.length.toLocaleString("en")} ${shape}` : `Nothing matches: no ${shape} with these filters.`;
    const head = element("tr", { role: "row" }, ...list.columns.map((column) => heading(list, column)));
    const body = element("tbody", { role: "rowgroup" }, ...shown.map((row) => line(list, row)));
    table.replaceChildren(element("thead", { role: "rowgroup" }, head), body);
    table.setAttribute("aria-label", list.title);
    const turn = (to, words) =>
      element("button", { type: "button", disabled: to < 1 || to > last, click: () => { change({ page: `${to}` }); table.scrollIntoView(); } }, words);
    pages.replaceChildren(...(last > 1 && !whole ? [turn(number - 1, "Previous"), `Page ${number} of ${last}`, turn(number + 1, "Next")] : []));
  }

  function show(next) {
    const name = Object.hasOwn(LISTS, next.view ?? "") ? next.view : "findings";
    state = next;
    shape = name;
    frame(name, LISTS[name]);
    for (const field of filters.querySelectorAll("input, select")) field.value = (field.name === "q" ? state.q : state[field.name]?.toLowerCase()) ?? "";
    fill();
  }

  /** Bring the reader back to the row that leads to `target`. */
  function resume(target) {
    const row = [...table.querySelectorAll("a")].find((link) => link.getAttribute("href") === target);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "center" });
  }

  addEventListener("beforeprint", () => { whole = true; if (shape) fill(); });
  addEventListener("afterprint", () => { whole = false; if (shape) fill(); });
  return { section, show, resume, address: () => fragment(state) };
}
