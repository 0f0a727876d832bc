export const family = {
  'severity-error': 'error',
  'severity-warning': 'warning',
  'severity-information': 'info',
  'severity-hint': 'hint',
  'check-progress': '{done} of {all} checked',
  'check-summary':
    'Reports checked: {files}. Errors: {errors}, warnings: {warnings}, information: {information}, hints: {hints}.',
  'about-file': '{file}: {words}',
  'standard-input': 'standard input',
  'rule-failed': 'Rule {rule} failed, so this report was not checked for it; please send us a sample of the report.',
  'input-not-found': 'No such file or folder, so nothing was checked; check the path.',
  'files-unread': '{count} other files were not read (no format that can be read, or no text): {files}',
  'input-no-match': 'No file matches this pattern, so nothing was checked; check the path.',
  'input-no-report': 'No report was found there; check the path.',
  'input-denied': 'No permission to read it, so it was not checked; change its permissions and try again.',
  'input-not-a-file':
    'It is no ordinary file (a pipe or a device, perhaps), so it was not checked; use - to read from a pipe.',
  'input-link-outside':
    'It is a link that leaves the folder, so it was not checked; name the file itself to have it checked.',
  'baseline-unwritten':
    'The baseline was not written; make sure that its folder exists and can be written to, and that the disk is not full.',
  'result-unwritten':
    'The result was not written to its end ({code}); make sure that the disk is not full and try again.',
  'internal-fault':
    'The program failed before it was done: {reason}. Please report this sentence together with the file.',
  'input-io':
    'It could not be read, so it was not checked; make sure that the file and the disk are sound and try again.',
  'input-too-large':
    'It has more than 16 MB and cannot be a report, so it was not checked; make sure that it is the right file.',
  'input-office':
    'It is a Word, WPS or compressed file whose text cannot be read, so it was not checked; save it as plain text (.txt) and try again.',
  'input-binary': 'It is no text file, so it was not checked; make sure that it is the right file.',
  'input-unknown-encoding':
    'Its encoding is not UTF-8, UTF-16 or GB18030, so it was not checked; save it as UTF-8 and try again.',
  'unwritable-encoding':
    'Written back in its own encoding, other characters would change, so it was left as it is; save it as UTF-8 before using --fix.',
  unwritten: 'It could not be written and was left as it is; make sure that it is writable and the disk has room.',
  'fixed-file': '{file}: {count} changed',
  'fixed-line': 'line {line}',
  'fixed-place': '  {place}: “{from}” → “{to}” ({rule})',
  'compare-no-report': 'It is no annual report, so there is nothing to compare; check the file.',
  'compare-first': 'A',
  'compare-second': 'B',
  'compare-cells': 'Of {count} cells that both reports have, these {changed} differ:',
  'compare-same': 'All {count} cells that both reports have are the same.',
  'compare-repetition': 'Repetition by section (years left aside):',
  'compare-total': 'text {text}, tables {tables}, whole report {total}',
  'usage-compare': 'Use gouji compare <report> <report>.',
  'summary-another': 'another report of the same body and year, not in the table: {body} {year}',
  'summary-unknown': 'not in the table: body or year is not known',
  'summary-line':
    'Bodies: {bodies}, reports: {reports}. Errors: {errors}, warnings: {warnings}; missing reports: {missing}. Cells show errors/warnings, ? where a file that cannot be read may be the report.',
  'rules-fixable': 'fixable',
  'rules-off': 'off by default',
  'usage-see-help': 'See gouji --help.',
  'usage-no-command': 'No command given; to check reports use gouji check with files or folders.',
  'usage-unknown-command': 'There is no command “{command}”.',
  'usage-no-input': 'Nothing to check; name files, folders or patterns, or use - for standard input.',
  'usage-fix-standard-input': '--fix writes files back and cannot be used with standard input (-).',
  'form-no-report': 'It is no annual report, so there is nothing to write the form from.',
  'output-unwritten': 'It could not be written; make sure that the folder is there and writable and the disk has room.',
  'output-no-word':
    'The report is plain text and cannot be written as what -o names, so nothing was written; use a name like .txt, or gouji form to make a Word file of it.',
  'output-no-text':
    'The report is no plain text and cannot be written as what -o names, so nothing was written; use the extension of the file itself, .docx for a Word file.',
  'new-report-no-last': 'It is no annual report, so nothing can be carried over from it; check the file.',
  'new-report-exists':
    'The file is there already and was left as it is, since it may have been filled in; choose another name.',
  'usage-new':
    'Use gouji new --body <body> --year <year> [--last <report>] [-o FILE.txt]; gouji form makes a Word file of it.',
  'usage-form': 'Use gouji form --body <body> --year <year> -o FILE.docx, or gouji form <report> -o FILE.docx.',
  'usage-year': '“{value}” is no year that has a form of its own; the first is 2019.',
  'usage-needs-fix': '{option} goes with --fix.',
  'usage-one-output': '-o goes with a single file.',
  'usage-surplus-argument': 'Surplus argument “{argument}”.',
  'usage-unknown-option': 'There is no option “{option}”.',
  'usage-option-value': 'Option “{option}” lacks its value, or takes none.',
  'usage-not-one-of': '{option} cannot be “{value}”; use one of: {allowed}.',
  'usage-unknown-rule': 'There is no rule “{rule}”; gouji rules lists them.',
  'usage-no-rule': 'Say which rule to explain: gouji explain <rule>; gouji rules lists them.',
  'baseline-written':
    '{count} findings are now in {file}. Check with --baseline {file}, and they are not reported again.',
  'hierarchy-unknown-parent':
    'Check the name under hierarchy in gouji.config.json: there is no report of {body}, while those of all its parts are there. Nothing was summed.',
  'baseline-outdated':
    '{count} findings in {file} are not there any more. Renew it with --update-baseline, so that it hides no new fault.',
  'usage-max-warnings': '--max-warnings takes a whole number from 0 on, not “{value}”.',
  help: `Gouji: checks annual reports on government information disclosure

Usage
  gouji check [options] <file | folder | glob>…   check reports (- for standard input)
  gouji new --body <body> --year <year> [--last <report>] [-o FILE]
                                                  write a new report: the form of its year, with what last year's
                                                  report carries over, and marks where it is to be filled in
  gouji form [--body <body> --year <year> | <file>] -o OUT.docx
                                                  write the report as a Word file, empty or filled
  gouji figures [--format csv|json|xlsx] [-o FILE] <file | folder>…
                                                  export all figures, one report to a row
  gouji text <file>                               print the report text of a Word file or a page
  gouji compare [--format pretty|json|html] <A> <B>
                                                  compare two reports: figures, and how much text is repeated
  gouji summary [--format pretty|json|csv|html] <folder>…
                                                  all bodies and years: findings, missing reports, key figures
  gouji rules [--format json]                     list the rules
  gouji explain <rule>                            explain a rule: what, why, how to fix, how to suppress
  gouji lsp --stdio                               start the language server for an editor
  gouji --version | --help

Options of check
  --format pretty|json|sarif|junit|github   form of the output, pretty by default
  --figures               list every cell of the tables in the JSON
  --fix                   apply the fixes that have one standard wording (row names, terms, punctuation, ways of
                          writing a number) and keep all values, in place, keeping encoding and line ends;
                          in a Word file only those words change, and the original is kept as .bak
  --fix=unique            apply also the fixes that are the only ones
  --tracked               write changes of Word files as tracked changes
  -o FILE                 write to another file and leave the original as it is
  --no-workspace          do not compare the reports with each other (years, copies, sums)
  --rule rule=severity    error, warning, information, hint or off; may be repeated
  --baseline FILE         do not report the old findings that the file lists
  --update-baseline FILE  write all present findings to the file, to take over old reports
  --max-warnings N        end with exit code 1 if there are more than N warnings
  --locale zh-cn|en       language of the output, the terminal's by default

A gouji.config.json in the folder holds for editor and command line alike; options of the command line win.

Exit codes
  0 no error    1 errors, or too many warnings    2 wrong usage or unreadable input`,
} as const;
