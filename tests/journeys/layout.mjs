// Nothing may stick out of the page sideways, on a screen or on paper, and nothing may lie on top of other text.

// Elements wider than the window, if it can be scrolled sideways.
export async function overflow(page) {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const outside = [...document.body.querySelectorAll("*")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    });
    const names = outside.slice(0, 4).map((element) => element.outerHTML.slice(0, 120));
    return [`${root.scrollWidth} px in a window of ${root.clientWidth} px: ${names.join(" | ")}`];
  });
}

// The same on paper: A4 at 96 dots an inch, without margins.
export async function overflowInPrint(page) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  const faults = await overflow(page);
  await page.emulateMedia({ media: "screen" });
  return faults.map((fault) => `in print: ${fault}`);
}
