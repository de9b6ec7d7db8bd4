// Tells beside "closes at 17:30" what the reader's own clock says then, and asks anew when an office opens or closes.
// The page is right as served; without this module the office's own time stands alone.

const language = document.documentElement.lang;
let asked = 0;

const shown = (at, options) => new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...options }).format(at);

// Readers by whose clock it is the same time need not be told twice.
function tell() {
  for (const place of document.querySelectorAll("time[data-yours]")) {
    const at = new Date(place.dateTime);
    const away = at - Date.now() > 86_400_000 || at.getDate() !== new Date().getDate();
    const time = shown(at, away ? { weekday: "short" } : {});
    place.textContent = place.dataset.yours.replace("{time}", time);
    place.hidden = shown(at) === shown(at, { timeZone: place.dataset.clock });
  }
}

// Only the server knows the hours: what it says now takes the place of what it said.
async function renew() {
  if (!navigator.onLine || Date.now() - asked < 60_000) return;
  asked = Date.now();
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of document.querySelectorAll("[data-state]")) {
      const fresh = page.querySelector(`[data-state="${CSS.escape(old.dataset.state)}"]`);
      if (fresh) old.replaceWith(document.adoptNode(fresh));
    }
  } catch {
    // The next minute tries again.
  }
}

async function look() {
  const changes = [...document.querySelectorAll("time[data-yours]")].map((place) => Date.parse(place.dateTime));
  if (changes.some((change) => change <= Date.now())) await renew();
  tell();
}

tell();
setInterval(look, 20_000);
addEventListener("pageshow", look);
document.addEventListener("visibilitychange", () => document.hidden || look());
