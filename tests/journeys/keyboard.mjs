// All that a reader can do must be possible with the keyboard alone, and visible while it is done.

// Walks through the page with the Tab key.
export async function walk(page) {
  const faults = [];
  const expected = await page.evaluate(() =>
    [...document.querySelectorAll("a[href], button, summary, input, select, textarea")].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("details:not([open]) > :not(summary)"),
    ).length,
  );
  await page.evaluate(() => document.activeElement?.blur?.());
  const seen = new Set();
  for (let count = 0; count < expected + 20; count += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(describe);
    if (!focus || seen.has(focus.index)) break;
    if (seen.size === 0 && !focus.skip) faults.push(`the first stop is not the skip link but ${focus.html}`);
    if (!focus.visible) faults.push(`the focus cannot be seen on ${focus.html}`);
    seen.add(focus.index);
  }
  if (seen.size < expected) faults.push(`${expected} links and controls, but Tab reaches ${seen.size}`);
  return faults;
}

// Follows the skip link; the focus must then be in the text.
export async function skip(page) {
  await page.evaluate(() => { document.activeElement?.blur?.(); window.scrollTo(0, 0); });
  await page.reload({ waitUntil: "load" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const inMain = await page.evaluate(() => document.activeElement?.matches("main") || location.hash === "#content");
  return inMain ? [] : ["the skip link does not lead to the text"];
}

// What has the focus. Runs in the page.
function describe() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    index: [...document.querySelectorAll("*")].indexOf(element),
    html: element.outerHTML.slice(0, 120),
    skip: element.matches("a.skip[href^='#']"),
    visible: inside && (outlined || style.boxShadow !== "none"),
  };
}
