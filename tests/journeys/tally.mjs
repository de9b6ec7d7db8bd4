// Counts what held and what did not, and says each fault when it is found.

export class Tally {
  passed = 0;
  failed = 0;

  // One thing that must hold: `faults` is empty then.
  check(what, faults) {
    const found = [...new Set([faults].flat().filter(Boolean))];
    if (found.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    console.log(`not ok: ${what}`);
    for (const fault of found.slice(0, 12)) console.log(`    ${fault}`);
    if (found.length > 12) console.log(`    … and ${found.length - 12} more`);
  }

  // Runs one step; an exception in it is a fault, and the next step still runs.
  async step(what, run) {
    try {
      this.check(what, await run());
    } catch (error) {
      this.check(what, error.stack ?? String(error));
    }
  }

  end() {
    console.log(`${this.passed} checks held, ${this.failed} did not`);
    return this.failed === 0 ? 0 : 1;
  }
}
