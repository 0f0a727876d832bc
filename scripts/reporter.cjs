// Mocha's own reporter, which tells of each test that is tried again, and the counts in the file that $GOUJI_COUNTS names.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      const lines = (error.stack ?? '').match(/test\/[^\s()]+:\d+(?=:\d+)/g) ?? [];
      const message = error.message.split('\n').slice(0, 30).join('\n        ');
      console.log(`    tried again: ${test.fullTitle()}: ${message} (${lines.join(' < ')})`);
    });
  }

  done(_failures, finish) {
    const { passes, failures, pending } = this.stats;
    writeFileSync(process.env.GOUJI_COUNTS, JSON.stringify({ passes, failures, pending }));
    finish(failures);
  }
};
