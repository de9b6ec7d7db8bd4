// Keeps the clocks and the date of the home page right while it stays open.
// The page is right as served; without this module it simply stands still.

const clocks = [...document.querySelectorAll("time[data-zone]")];
const language = document.documentElement.lang;

// How far the reader's clock is behind the server's, in milliseconds. Small differences are left alone.
let behind = 0;
let timer;

const now = () => new Date(Date.now() + behind);

// A reader's clock may be far off, and a page from a cache or a sleeping computer is old: where the two
// do not agree, the server is asked which is right.
async function compare() {
  const difference = Date.parse(clocks[0].dateTime) - Date.now();
  if (Math.abs(difference) < 120_000 || !navigator.onLine) return;
  try {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(10_000) });
    const age = Number(answer.headers.get("Age") ?? 0) * 1000;
    const served = Date.parse(answer.headers.get("Date")) + age;
    if (Number.isNaN(served)) return;
    behind = Math.abs(served - Date.now()) > 60_000 ? served - Date.now() : 0;
  } catch {
    // Nobody can say which clock is right.
  }
}

function tick() {
  clearTimeout(timer);
  for (const clock of clocks) {
    clock.textContent = new Intl.DateTimeFormat(language, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: clock.dataset.zone,
      numberingSystem: clock.dataset.numbers,
    }).format(now());
    clock.dateTime = now().toISOString().slice(0, 16) + "Z";
  }
  const today = document.querySelector("time[data-day]");
  if (today && today.dateTime !== dayIn(today.dataset.day)) renew();
  timer = setTimeout(tick, 60_000 - (now().getTime() % 60_000));
}

// The civil date in a zone, as 2020-01-18.
function dayIn(timeZone) {
  const parts = new Intl.DateTimeFormat("en", {
    year: "numeric", month: "2-digit", day: "2-digit", calendar: "gregory", numberingSystem: "latn", timeZone,
  }).formatToParts(now());
  const value = (type) => parts.find((part) => part.type === type).value;
  return `${value("year")}-${value("month")}-${value("day")}`;
}

// At midnight the date and the counters are asked for again: only the server words them.
async function renew() {
  if (!navigator.onLine) return;
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const name of ["today", "desk"]) {
      const old = document.querySelector(`[data-fresh="${name}"]`);
      const fresh = page.querySelector(`[data-fresh="${name}"]`);
      if (old && fresh) old.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // The next minute tries again.
  }
}

if (clocks.length) {
  await compare();
  tick();
  // Timers sleep with the computer and with a page that is put aside.
  addEventListener("pageshow", tick);
  document.addEventListener("visibilitychange", () => document.hidden || tick());
}
