// Which view the address asks for.

const main = document.querySelector("main");
const summary = document.getElementById("summary");
const list = listing();
const view = reading(() => list.address());
document.getElementById("plain").remove();
if (matchMedia("(max-width: 44rem)").matches) summary.querySelector("details").open = false;
main.append(list.section, view.section, spoken);

let opened = "";

function follow() {
  const state = asked();
  const open = Boolean(papers[Number(state.doc) - 1]);
  document.body.classList.toggle("open", open);
  summary.hidden = list.section.hidden = open;
  view.section.hidden = !open;
  if (open) {
    opened ||= location.hash;
    return view.show(state);
  }
  view.close();
  list.show(state);
  if (opened) list.resume(opened);
  opened = "";
}

summary.addEventListener("click", (event) => {
  if (event.target.closest("a")) list.section.scrollIntoView();
});
addEventListener("hashchange", follow);
list.show({});
follow();
