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

// What moved after it was first shown: nothing should, whether a font, a picture or a script comes late.
export async function shifts(page) {
  const moved = await page.evaluate(() => new Promise((resolve) => {
    const seen = [];
    const note = (list) => seen.push(...list.getEntries().map((entry) => ({
      value: entry.value, nodes: entry.sources.map((source) => source.node?.outerHTML?.slice(0, 100) ?? ""),
    })));
    new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(seen), 100);
  }));
  return moved.filter((shift) => shift.value > 0.001).map((shift) => `moved by ${shift.value.toFixed(3)}: ${shift.nodes.slice(0, 2).join(" | ")}`);
}

// The same on paper: A4 at 96 dots an inch, without margins.
export async function overflowInPrint(page) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  const faults = await overflow(page);
  await page.emulateMedia({ media: "screen" });
  return faults.map((fault) => `in print: ${fault}`);
}
