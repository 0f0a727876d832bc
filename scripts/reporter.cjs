// Mocha's own reporter, which tells of each test that is tried again, and the counts in the file that $GOUJI_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      const line = /test\/[^\s()]+:\d+(?=:\d+)/.exec(error.stack ?? '')?.[0];
      console.log(`    tried again: ${test.fullTitle()}: ${error.message.split('\n', 1)[0]} (${line})`);
    });
  }

  done(_failures, finish) {
    const { passes, failures, pending } = this.stats;
    writeFileSync(process.env.GOUJI_COUNTS, JSON.stringify({ passes, failures, pending }));
    finish(failures);
  }
};
