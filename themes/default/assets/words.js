// The page's own sentences, put into the page as text and never as markup.

const language = document.documentElement.lang;
// The site writes the day before the month in English too.
const dates = language === "en" ? "en-GB" : language;
const sentences = new Map(
  [...(document.querySelector("template[data-words]")?.content.children ?? [])].map((word) => [word.dataset.word, word.textContent]),
);

// A sentence with its slots filled; each filling keeps its own direction.
export function say(key, slots = {}) {
  const parts = (sentences.get(key) ?? key).split(/\{(\w+)\}/);
  const filled = document.createDocumentFragment();
  for (const [place, part] of parts.entries()) filled.append(place % 2 ? own(slots[part]) : part);
  return filled;
}

export const knows = (key) => sentences.has(key);

function own(filling) {
  if (filling instanceof Node) return filling;
  const bdi = element("bdi", String(filling ?? ""));
  bdi.dir = "auto";
  return bdi;
}

export function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

// An instant in words, as the mission's clocks show it.
export function moment(instant, timeZone) {
  const style = { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" };
  const time = element("time", new Intl.DateTimeFormat(dates, { ...style, timeZone }).format(new Date(instant)));
  time.dateTime = instant;
  return time;
}

export const number = (value) => new Intl.NumberFormat(language).format(value);

export function languageName(tag) {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

// A text in a language of its own.
export function worded(lang, text) {
  const bdi = element("bdi", text);
  bdi.lang = lang;
  bdi.dir = "auto";
  return bdi;
}

// The text in the page's language, else in any: [language, text], or nothing.
export const inLanguage = (texts) =>
  Object.entries(texts).find(([lang]) => lang === language) ?? Object.entries(texts)[0];
