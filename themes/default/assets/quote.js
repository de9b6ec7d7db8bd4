// "Copy with source": whoever selects a passage of a message can copy it with its address and the record's state.
// Without this module the page is whole; the browser's own copying is left alone.

const bar = document.querySelector("[data-copy]");
const body = bar?.closest(".text");
let dismissed = "";
let size = "";

// What is selected within the message, without blanks around it; empty for nothing.
function passage() {
  const selection = getSelection();
  const isInside = selection.rangeCount > 0 && !selection.isCollapsed && [selection.anchorNode, selection.focusNode].every((node) => body.contains(node));
  return isInside ? selection.toString().trim() : "";
}

// The paragraph, list or turn in which the selection begins.
function anchor() {
  const { startContainer } = getSelection().getRangeAt(0);
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return start.closest(".prose > [id], .turn[id]")?.id ?? "";
}

function show() {
  const chosen = passage();
  bar.hidden = !chosen || chosen === dismissed;
  if (bar.hidden) return;
  tell("");
  checkpoint();
}

// The size of the record's newest checkpoint, asked for once, before it is needed.
async function checkpoint() {
  if (size) return;
  size = bar.dataset.size;
  try {
    const answer = await fetch("/record/checkpoint");
    const [record, newest] = answer.ok ? (await answer.text()).split("\n") : [];
    if (record === bar.dataset.record && /^\d+$/.test(newest)) size = newest;
  } catch {
    // The size that the page itself names is old, and true.
  }
}

const tell = (words) => {
  bar.querySelector("[role=status]").textContent = words;
};

async function copy() {
  const chosen = passage();
  if (!chosen) return;
  const [place, source] = [anchor(), new URL(bar.dataset.source, location.href)];
  source.hash = place;
  const lines = [bar.dataset.quote.replace("{text}", () => chosen), source.href, bar.dataset.line.replace("{size}", size || bar.dataset.size)];
  try {
    await navigator.clipboard.writeText(lines.join("\n"));
    tell(bar.dataset.done);
  } catch {
    tell(bar.dataset.failed);
  }
}

function dismiss() {
  dismissed = passage();
  bar.hidden = true;
}

if (body) {
  let timer;
  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 250);
  });
  addEventListener("keydown", (event) => event.key === "Escape" && !bar.hidden && dismiss());
  bar.querySelector("[data-act=copy]").addEventListener("click", copy);
  bar.querySelector("[data-act=dismiss]").addEventListener("click", dismiss);
}
