// Opens a browser and pages in it, and keeps what went wrong in each page.
// What a page should show is for the journeys to say; this module only looks on.

import { chromium } from "playwright-core";

export const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export const NARROW = { width: 320, height: 720 };
export const WIDE = { width: 1280, height: 900 };
export const WALL = { width: 2560, height: 1440 };

// Starts the browser that is installed; nothing is downloaded.
export function open() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

// Opens `url` and hands the page, with the faults seen on the way, to `look`.
export async function visit(browser, url, settings, look) {
  const context = await browser.newContext({
    viewport: settings.viewport ?? WIDE,
    colorScheme: settings.scheme ?? "light",
    javaScriptEnabled: settings.scripts ?? true,
    reducedMotion: "reduce",
    forcedColors: settings.forced ? "active" : "none",
    bypassCSP: settings.largeText ?? false, // the larger text comes in a style of ours
    timezoneId: "Pacific/Apia", // no city of the demo: a reader's own zone must not matter
    locale: "en",
  });
  try {
    const page = await context.newPage();
    if (settings.clock) await page.clock.install({ time: settings.clock });
    const faults = watch(page, new URL(url).origin);
    const answer = await page.goto(url, { waitUntil: "load" });
    if (settings.largeText) await page.addStyleTag({ content: "html { font-size: 200% }" });
    return await look(page, faults, answer);
  } finally {
    await context.close();
  }
}

// Collects what no page may cause: console messages (a refusal by the Content-Security-Policy is one),
// errors in scripts, requests that fail, and any request to somebody else.
function watch(page, origin) {
  const faults = [];
  page.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`script error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`request failed: ${request.url()}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`third-party request: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      faults.push(`status ${response.status()}: ${response.url()}`);
    }
  });
  return faults;
}
