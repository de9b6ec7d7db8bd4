// Compares what a page shows with the Markdown that it was made from, without rendering it again.
//
// Every character that the page shows must come from the source, in order; of the source only what Markdown may
// take for markup, and blanks beside it, may be missing from the page.

const MARKUP = [
  /\\(?=[!-/:-@[-`{-~])/g, // escapes
  /[*_`#>|[\]]|~~/g, // emphasis, code, headings, quotations, tables, links
  /!\[[^\]]*\]/g, // pictures
  /\[\^[^\]\s]+\]:?/g, // footnotes
  /(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+["'(][^\n]*?["')])?\)/g, // where a link leads
  /(?<=\])\[[^\]]*\]/g, // a link by reference
  /^[ >]*\[[^\]^][^\]]*\]:.*$/gm, // and the reference
  /<[^<>\s][^<>]*>/g, // HTML
  /^[\s>]*(?:[-+*]|\d{1,9}[.)])(?=\s)/gm, // list items
  /^[ >]*[ |:=-]+$/gm, // rules, and lines under headings and heads of tables
  /^[\s>]*(?:`{3,}|~{3,}).*$/gm, // fences of code
];
const BLANK = /\s/u;

// The characters of a text that must all be shown.
export const plain = (text) => Array.from(text, (character) => ({ character, spare: BLANK.test(character) }));

// The characters of a Markdown text in the order in which a page shows them, with what may be missing.
export function markdown(source) {
  const { text, notes } = footnotesLast(source);
  return [text, ...notes].flatMap((part) => marked(`${part}\n`));
}

function marked(text) {
  const spare = new Uint8Array(text.length);
  for (const pattern of MARKUP) {
    for (const found of text.matchAll(pattern)) spare.fill(1, found.index, found.index + found[0].length);
  }
  const characters = [];
  let at = 0;
  for (const character of text) {
    const beside = at === 0 || spare[at - 1] || spare[at + character.length] || text[at - 1] === "\n";
    characters.push({ character, spare: spare[at] === 1 || character === "\n" || (BLANK.test(character) && Boolean(beside)) });
    at += character.length;
  }
  return characters;
}

// Footnotes stand after the text, in the order in which it first refers to them.
function footnotesLast(source) {
  const definition = /^ {0,3}\[\^([^\]\s]+)\]:.*(?:\n(?!\s*\n|\s*\[\^).+|\n(?:[ \t]*\n)*(?: {4}|\t).*)*/gm;
  const notes = new Map([...source.matchAll(definition)].map((found) => [found[1], found[0]]));
  const text = source.replace(definition, "");
  const order = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map((found) => found[1]);
  const names = [...new Set([...order, ...notes.keys()])];
  return { text, notes: names.map((name) => notes.get(name)).filter(Boolean) };
}

// Where the page first shows what the source does not have; -1 where it shows the source and nothing else.
export function firstDifference(page, source) {
  const shown = Array.from(page);
  let places = pass(new Set([0]), shown);
  let furthest = Math.max(...places);
  for (const { character, spare } of source) {
    const next = new Set(spare ? places : []);
    for (const place of places) {
      if (shown[place] === character || (BLANK.test(character) && BLANK.test(shown[place] ?? "x"))) next.add(place + 1);
    }
    if (next.size === 0) return furthest;
    places = pass(next, shown);
    furthest = Math.max(furthest, ...places);
  }
  return places.has(shown.length) ? -1 : furthest;
}

// Blanks beside a line break of the page stand between its blocks, and mean nothing.
function pass(places, shown) {
  for (const place of places) {
    const between = shown[place] === "\n" || (BLANK.test(shown[place] ?? "x") && (shown[place - 1] === "\n" || shown[place + 1] === "\n"));
    if (between) places.add(place + 1);
  }
  return places;
}
