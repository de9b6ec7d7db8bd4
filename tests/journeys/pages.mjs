// Finds the pages of a site: all that its own links reach, and one of each sort to look at closely.
// Nothing here knows the demo's texts; a page's sort is read from its markup.

// Every page that links within the site reach from `start`, as { url, path, status, html }.
export async function crawl(start) {
  const origin = new URL(start).origin;
  const pages = new Map();
  const waiting = [start];
  while (waiting.length > 0) {
    const some = waiting.splice(0, 8).filter((url) => !pages.has(url));
    for (const url of some) pages.set(url, null);
    for (const page of await Promise.all(some.map(read))) {
      pages.set(page.url, page);
      for (const link of links(page)) {
        if (new URL(link).origin === origin && !pages.has(link)) waiting.push(link);
      }
    }
  }
  return [...pages.values()];
}

// Messages that no list leads to any more, as withdrawn ones: those whose numbers are missing among `pages`.
export async function unlisted(base, lang, pages) {
  const found = pages.map((page) => page.path.match(new RegExp(`^/${lang}/messages/(\\d+)/(\\d+)/`))).filter(Boolean);
  const listed = new Map();
  for (const [, year, number] of found) listed.set(year, [...(listed.get(year) ?? []), Number(number)]);
  const more = [];
  for (const [year, numbers] of listed) {
    for (let number = 1; number < Math.max(...numbers); number += 1) {
      if (numbers.includes(number)) continue;
      const answer = await fetch(`${base}/${lang}/messages/${year}/${number}`);
      if (answer.status === 200) more.push(await read(answer.url));
    }
  }
  return more;
}

// Reads one page without following a redirect: a link of ours leads straight to its page.
export async function read(url) {
  const answer = await fetch(url, { redirect: "manual" });
  const type = answer.headers.get("content-type") ?? "";
  return { url, path: new URL(url).pathname, status: answer.status, type, html: await answer.text() };
}

// The other forms of a page, each to be had under its own ending. They are asked for by name: see `forms`.
const FORM = /\.(txt|md|json|pdf)$/;

// Addresses that a page links to, without fragments. Pages of the past would never end: they are visited by name.
function links(page) {
  if (!page.type.startsWith("text/html")) return [];
  const found = [...page.html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map((match) => match[1].replaceAll("&amp;", "&"));
  return found
    .filter((href) => !/^(mailto|tel):/.test(href))
    .map((href) => new URL(href, page.url).href.split("#")[0])
    .filter((href) => !new URL(href).pathname.startsWith("/at/") && !FORM.test(new URL(href).pathname));
}

// What is wrong with the forms of a page that it says there are: text, Markdown and data, each with what the page says.
export async function forms(page) {
  const types = { txt: "text/plain", md: "text/markdown", json: "application/json" };
  const found = [...page.html.matchAll(/<a\b[^>]*?\shref="([^"]+\.(txt|md|json))"/g)].map(([, href, ending]) => ({ href, ending }));
  const own = found.filter(({ href }) => !href.startsWith("/media/"));
  const title = page.html.match(/<h1\b[^>]*>([\s\S]*?)<\/h1>/)?.[1].replaceAll(/<[^>]*>/g, "").trim() ?? "";
  const faults = Object.keys(types).filter((ending) => !own.some((form) => form.ending === ending)).map((ending) => `no link to its ${ending}`);
  for (const { href, ending } of own) {
    const form = await read(new URL(href.replaceAll("&amp;", "&"), page.url).href);
    if (form.status !== 200 || !form.type.startsWith(types[ending])) faults.push(`${href}: ${form.status} ${form.type}`);
    else if (!bare(form.html).includes(bare(title))) faults.push(`${href} does not say "${title}"`);
    else if (ending === "json") JSON.parse(form.html);
  }
  return faults;
}

// Letters and digits alone, as entities and escapes leave them.
function bare(text) {
  return text.replaceAll(/&(?:#?\w+);/g, "").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

// One page of each sort in `lang`, for a close look. A sort that the site does not have is an error.
export function sorts(pages, lang) {
  const own = pages.filter((page) => page.path.startsWith(`/${lang}/`) && page.type.startsWith("text/html"));
  const messages = own.filter((page) => page.path.startsWith(`/${lang}/messages/`));
  const longest = [...messages].sort((a, b) => b.html.length - a.html.length)[0];
  return {
    home: need("home page", own.find((page) => page.path === `/${lang}/`)),
    interview: need("interview", messages.find((page) => page.html.includes('class="turns"'))),
    corrected: need("corrected message", messages.find((page) => page.html.includes('class="change correct'))),
    withdrawn: need("withdrawn message", messages.find(isWithdrawn), lang === "en"),
    long: need("long speech", longest),
    archive: need("archive", own.find((page) => page.path === `/${lang}/archive/`)),
    year: need("year", own.find((page) => /\/archive\/\d+\/$/.test(page.path))),
    month: need("month", own.find((page) => /\/archive\/\d+\/\d+\/$/.test(page.path))),
    contact: need("contact page", own.find((page) => page.path === `/${lang}/contact/`)),
    standing: need("standing page", own.find((page) => page.path.startsWith(`/${lang}/pages/`))),
    office: need("office", own.find((page) => /\/contact\/\d+\/$/.test(page.path))),
    pair: need("pair of editions", own.find((page) => page.path.startsWith(`/${lang}/beside/`))),
    pictured: need("message with a picture", messages.find((page) => page.html.includes("<figure"))),
    attached: need("message with an attachment", messages.find((page) => page.html.includes('href="/media/'))),
    ...Object.fromEntries(["people", "topics", "places", "series", "kinds"].flatMap((group) => [
      [group, need(group, own.find((page) => page.path === `/${lang}/${group}/`))],
      [`one of ${group}`, need(`page of one of ${group}`, own.find((page) => new RegExp(`^/${lang}/${group}/[^/]+`).test(page.path)))],
    ])),
  };

  function need(what, page, really = true) {
    if (!page && really) throw new Error(`the site has no ${what} in "${lang}"`);
    return page;
  }
}

const isWithdrawn = (page) => page.html.includes(`class="message withdrawn"`);

// Addresses that lead to no page, and what they must be answered with.
export function lost(base, lang) {
  return [
    { url: `${base}/${lang}/no-such-page`, status: 404 },
    { url: `${base}/${lang}/messages/2019/9999/`, status: 404 },
    { url: `${base}/${lang}/archive/1066/`, status: 404 },
  ];
}
