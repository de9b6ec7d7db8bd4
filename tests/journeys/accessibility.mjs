// No page may break a rule of WCAG 2.2 AA that a machine can check, nor axe-core's best practice.

import { createRequire } from "node:module";

const axe = createRequire(import.meta.url)("axe-core").source;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Faults that axe-core finds, each with the rule and the first elements that break it.
export async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    RULES,
  );
  return result.violations.map((violation) => {
    const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ");
    return `axe ${violation.id} (${violation.nodes.length}): ${where} :: ${violation.nodes[0].failureSummary.split("\n")[1]?.trim()}`;
  });
}
