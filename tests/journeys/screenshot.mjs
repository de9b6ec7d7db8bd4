// Takes the picture of the README: node screenshot.mjs URL FILE

import { open, visit } from "./browser.mjs";

const [url, file] = process.argv.slice(2);
const browser = await open();
await visit(browser, url, { viewport: { width: 1280, height: 1280 } }, (page) => page.screenshot({ path: file }));
await browser.close();
