// What the rest builds on: elements made of text only, the state in the address, and the data of the page.
// Nothing here or below makes markup of a string: words become text nodes, and an address is always a fragment of this page.

/** Return an element; a child that is a string becomes text, one that is null is left out. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

/** Return what the address asks for. */
function asked() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

/** Return the fragment that asks for `state`; what is empty is left out. */
function fragment(state) {
  return `#${new URLSearchParams(Object.entries(state).filter(([, value]) => value))}`;
}

/** Put `state` in the address without a step that Back would undo. */
function settle(state) {
  history.replaceState(null, "", fragment(state));
}

/** Say `words` to a screen reader. */
function say(words) {
  spoken.textContent = words;
}

/** Return the value that a packed block holds. */
async function unpacked(block) {
  const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

const spoken = element("p", { class: "spoken", role: "status" });
const packed = document.querySelectorAll("script.packed");
const papers = [...document.querySelectorAll("script.about")].map((block) => JSON.parse(block.textContent));
const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
