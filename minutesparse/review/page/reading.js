// One document: its text with coloured spans, comments beside the words that they are about, and the record.
// A thing has one name in all three places; choosing it in one shows it in the others.

const KEYS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const POINT = "\u25be";

/** Return the name of the thing that the address asks for: `finding-2` of `finding=2`. */
function asksFor(state) {
  const [kind, number] = Object.entries(state).find(([key]) => key !== "doc") ?? [];
  return kind ? `${kind}-${number}` : "";
}

/** The view of one document: it is made once and shows whatever document it is given. */
function reading(back) {
  let number = 0;
  let current = "";
  let places = new Map();
  const stops = new Map();
  const title = element("h1", { tabindex: "-1" });
  const facts = element("p", { class: "facts" });
  const text = element("div", { class: "text", role: "group", "aria-label": "Source text", keydown: step, click: pick });
  const record = element("div", { class: "record", role: "group", "aria-label": "Record", keydown: step, click: pick });
  const panes = element("div", { class: "panes" }, text, record);
  const tabs = ["text", "record"].map((name) =>
    element("button", { type: "button", "data-pane": name, click: () => turn(name) }, name === "text" ? "Text" : "Record"),
  );
  const away = element("a", { class: "away", href: "#" }, "All findings");
  const before = element("a", { class: "turn" }, "Previous");
  const behind = element("a", { class: "turn" }, "Next");
  const section = element("section", { class: "reading", "aria-label": "Document", hidden: true, keydown: leave },
    element("nav", { class: "bar", "aria-label": "Documents" }, away, before, behind),
    element("header", {}, title, facts, help(), legend()),
    element("div", { class: "tabs", role: "group", "aria-label": "Side" }, ...tabs), panes);

  /** Show one side where there is room for one only. */
  function turn(name) {
    panes.dataset.shown = name;
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.pane === name));
  }

  async function show(state) {
    const wanted = Number(state.doc);
    if (wanted !== number) await open(wanted);
    if (wanted !== number) return;
    const name = asksFor(state);
    if (places.has(name)) choose(name);
    else title.focus();
  }

  async function open(wanted) {
    number = wanted;
    const paper = papers[wanted - 1];
    title.textContent = paper.path;
    facts.textContent = [paper.title, paper.body, paper.date].filter((word, at, all) => word && all.indexOf(word) === at).join(" \u00b7 ");
    away.href = back();
    link(before, wanted - 1);
    link(behind, wanted + 1);
    text.replaceChildren();
    record.replaceChildren("Opening \u2026");
    if (!globalThis.DecompressionStream) return record.replaceChildren("This browser is too old to open documents.");
    const told = await unpacked(packed[wanted - 1]);
    if (wanted !== number) return;
    places = new Map();
    current = "";
    const rows = told.sections.flatMap(({ rows: inside }) => inside);
    const names = new Map([...rows, ...told.comments].map((thing) => [thing.name, thing]));
    text.replaceChildren(...written(told, names));
    record.replaceChildren(...told.sections.map(sectionOf), ...(told.sections.length ? [] : ["Nothing was read in this document."]));
    for (const pane of [text, record]) {
      pane.scrollTop = 0;
      stops.set(pane, stopsOf(pane));
      stops.get(pane)[0]?.place.setAttribute("tabindex", "0");
    }
    turn("text");
  }

  function link(turned, to) {
    turned.toggleAttribute("hidden", !papers[to - 1]);
    turned.href = fragment({ doc: to });
  }

  function written(told, names) {
    const cards = new Map(told.comments.map((comment) => [comment.name, comment]));
    const shown = told.lines.map((runs, at) => {
      const blank = runs.every((run) => typeof run === "string" && !run.trim());
      const line = element("div", { class: blank ? "line empty" : "line", "data-line": at + 1 }, ...(blank ? [] : runs.map((run) => marked(run, names))));
      const here = runs.flatMap((run) => (typeof run === "string" ? [] : run[1])).filter((name) => cards.has(name));
      const beside = here.map((name) => { const made = card(cards.get(name)); cards.delete(name); return made; });
      return beside.length ? element("div", { class: "commented" }, ...beside, line) : line;
    });
    const homeless = [...cards.values()].map(card);
    const lost = homeless.length ? [element("div", { class: "homeless" }, element("h2", {}, "Comments without a place"), ...homeless)] : [];
    text.classList.toggle("bare", told.comments.length === 0);
    return [...lost, ...shown];
  }

  function marked(run, names) {
    if (typeof run === "string") return run;
    const [words, inside] = run;
    const things = inside.map((name) => names.get(name));
    const tones = things.map((thing) => thing.tone ?? "comment");
    const label = things.map((thing) => (thing.tone ? thing.label : `comment ${thing.label}`)).join(", ");
    const made = element("mark", { class: tones.join(" "), tabindex: "-1", role: "button", "aria-label": `${words || "here"} (${label})`, title: label }, words || POINT);
    return remember(made, inside);
  }

  function remember(made, names) {
    made.names = names;
    for (const name of names) places.set(name, [...(places.get(name) ?? []), made]);
    return made;
  }

  function sectionOf({ heading, rows }) {
    return element("section", {}, element("h2", {}, heading), element("ul", {}, ...rows.map(rowOf)));
  }

  function rowOf(row) {
    const inside = [element("span", { class: `label ${row.tone}` }, row.label), " ", element("span", { class: "words" }, row.words),
      row.note ? element("span", { class: "note" }, row.note) : null];
    const made = row.span ? element("div", { class: "row", role: "button", tabindex: "-1" }, ...inside) : element("div", { class: "row still" }, ...inside);
    if (row.span) remember(made, [row.name]);
    return element("li", { class: `depth-${Math.min(row.depth, 4)}` }, made);
  }

  function card(comment) {
    const { name, label, author, state, anchor, inferred, twin, replies } = comment;
    const about = anchor ? `On \u201c${anchor}\u201d` : "";
    return remember(element("article", { class: "card", tabindex: "-1", "aria-label": `Comment ${[label, author && `by ${author}`].filter(Boolean).join(" ")}` },
      signed(comment, element("span", { class: `state ${state.replace(" ", "-")}` }, state)),
      about ? element("p", { class: "anchor" }, about, inferred ? " (place inferred)" : null) : null,
      element("p", { class: "said" }, comment.text),
      ...replies.map((reply) => element("div", { class: "reply" }, signed(reply, null), element("p", { class: "said" }, reply.text))),
      twin ? twinOf(twin) : null), [name]);
  }

  function signed({ label, author, date }, state) {
    return element("p", { class: "signed" }, element("strong", {}, author || "Unknown author"), label ? ` ${label}` : null,
      date ? element("span", { class: "date" }, ` ${date}`) : null, state ? " " : null, state);
  }

  function twinOf({ path, number: of, label, basis }) {
    const at = papers.findIndex((paper) => paper.path === path);
    const words = `${label ?? `comment ${of}`} in ${path}`;
    const how = basis === "order" ? " (by order)" : " (same words)";
    return element("p", { class: "twin" }, "Twin: ", at < 0 ? words : element("a", { href: fragment({ doc: at + 1, comment: of }) }, words), how);
  }

  /** Mark a thing in all places and bring it into view; `focus` is the pane that the reader goes on in. */
  function choose(name, focus = null) {
    for (const old of places.get(current) ?? []) old.removeAttribute("aria-current");
    current = name;
    const found = places.get(name) ?? [];
    for (const place of found) place.setAttribute("aria-current", "true");
    const [kind, index] = [name.slice(0, name.lastIndexOf("-")), name.slice(name.lastIndexOf("-") + 1)];
    settle({ doc: number, [kind]: index });
    const inText = found.find((place) => text.contains(place));
    const inRecord = found.find((place) => record.contains(place));
    const target = (focus === record ? inRecord : inText) ?? inText ?? inRecord;
    turn(record.contains(target) ? "record" : "text");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const place of [inText, inRecord]) place?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
    rest(target);
  }

  /** Put the focus on `place`, the one stop of its pane. */
  function rest(place) {
    const pane = text.contains(place) ? text : record;
    for (const stop of pane.querySelectorAll('[tabindex="0"]')) stop.setAttribute("tabindex", "-1");
    place.setAttribute("tabindex", "0");
    place.focus({ preventScroll: true });
  }

  /** Return where the keys stop in a pane: at each thing once, where it begins. */
  function stopsOf(pane) {
    const seen = new Set();
    const begins = (name) => !seen.has(name) && seen.add(name);
    return [...pane.querySelectorAll("[tabindex]")].flatMap((place) => place.names.filter(begins).map((name) => ({ place, name })));
  }

  function pick(event) {
    const place = event.target.closest("[tabindex]");
    if (!place?.names || event.target.closest("a") || String(getSelection())) return;
    const inner = [...place.names].reverse();
    cross(place, inner[(inner.indexOf(current) + 1) % inner.length]);
  }

  /** Show the other side of a thing. A click goes through all things that lie over each other, Enter stays with the one chosen. */
  function cross(place, name = place.names.includes(current) ? current : place.names.at(-1)) {
    choose(name, text.contains(place) && places.get(name).some((one) => record.contains(one)) ? record : text);
  }

  function step(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pane = event.currentTarget;
    const here = event.target.names;
    if (!here) return;
    if (event.key === "Enter" || event.key === " ") {
      cross(event.target);
    } else {
      const way = stops.get(pane);
      const at = way.findIndex(({ name }) => name === (here.includes(current) ? current : here[0]));
      const next = way[{ Home: 0, End: way.length - 1 }[event.key] ?? at + KEYS[event.key]];
      if (!next && !KEYS[event.key]) return;
      if (next) choose(next.name, pane);
    }
    event.preventDefault();
  }

  function leave(event) {
    if (event.key !== "Escape") return;
    const helping = section.querySelector(".help[open]");
    if (helping) helping.open = false;
    else location.hash = back();
  }

  return { section, show, close: () => { number = 0; } };
}

function help() {
  const keys = [["Tab", "to the text, to the record"], ["\u2193 \u2191 or j k", "next, previous"], ["Home End", "first, last"], ["Enter", "show the other side"], ["Esc", "back to the list"]];
  return element("details", { class: "help", name: "help" }, element("summary", {}, "Keys"),
    element("dl", {}, ...keys.flatMap(([key, does]) => [element("dt", {}, key), element("dd", {}, does)])));
}

function legend() {
  const tones = { error: "error", warning: "warning", info: "for information", comment: "comment", decision: "decision", action: "action", vote: "vote, interest", item: "item, name, fact" };
  return element("details", { class: "help", name: "help" }, element("summary", {}, "Colours"),
    element("ul", {}, ...Object.entries(tones).map(([tone, words]) => element("li", {}, element("mark", { class: tone }, words)))));
}
