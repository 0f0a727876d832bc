// Mocha's own reporter, and the counts in the file that $GOUJI_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  done(_failures, finish) {
    const { passes, failures, pending } = this.stats;
    writeFileSync(process.env.GOUJI_COUNTS, JSON.stringify({ passes, failures, pending }));
    finish(failures);
  }
};
