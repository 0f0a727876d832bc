export const family = {
  'missing-title':
    'Begin with body, year and “政府信息公开工作年度报告”: there is no title, so it is not certain whose report this is and for which year.',
  'missing-title.known':
    'Begin with “{body}{year}年政府信息公开工作年度报告”: there is no title line; page title, text or signature say that this is the report of {body} for {year}.',
  'missing-year':
    'Write the year before “政府信息公开” in the title: none is named, so it is not certain which year is reported.',
  'missing-year.fix': 'Insert the year {year} (from {source})',
  'missing-year.fix-blank': 'Leave a place for the year in the title',
  'missing-year.from-signature': 'the date of the signature',
  'missing-year.from-prose': 'the years named in section 1',
  'missing-year.from-file-name': 'the file name',
  'nonstandard-title': 'Write the title as body, year, “政府信息公开工作年度报告”: it is not in this usual form.',
  'nonstandard-title.fix': 'Change to “{title}”',
  'missing-section':
    'Insert section {number} “{title}”: all six sections are required, and one with nothing to report says so.',
  'missing-section.fix': 'Insert “{title}”',
  'duplicate-section': 'Merge the two sections “{title}” or delete one: it is not certain which one counts.',
  'duplicate-section.report':
    'Save what follows as a file of its own: another report begins here, a file holds one, and nothing from here on was checked.',
  'duplicate-section.first': '“{title}” stands here first',
  'section-order': 'Move “{title}” to its place as section {number}: it is out of the form’s order.',
  'section-number': '“{title}” should be numbered {number} but is numbered {found}.',
  'section-number.fix': 'Number “{title}” {number}',
  'nonstandard-section-title': 'The heading should be “{title}”, the wording of the form, but is “{found}”.',
  'empty-section': 'Write “{title}”: the section is required, and where there is nothing to report it says so.',
  'empty-section.short':
    'Write what applies under “{title}”: it has fewer than {least} characters and names no problem with its improvement. “无” will not do here.',
  'empty-section.fix': 'Insert an outline for “{title}”',
  'empty-section.fix-no-fee': 'State that no processing fee was charged',
  'empty-section.fix-fee': 'State the number of fee notices and the amount charged',
  'item-number-gap':
    'The number here should be “{expected}” but is “{found}”: the sequence is broken. Number the items anew.',
  'item-number-gap.alone': 'Add what follows “（一）”, or take the number away: there is no “（二）”.',
  'item-number-gap.fix': 'Number the items anew',
  'part-count':
    'The number of parts should be {wanted} but is {found}: the preamble does not fit the form. Check and correct.',
  'part-count.list': 'Add {titles} to the parts listed in the preamble: the form has {wanted}.',
  'part-count.fix': 'Change to “{to}”',
  'edition-mismatch':
    'Report in the tables for {year}: those here are of the {found} ({labels}), which count other things.',
  'edition-mismatch.head': '“{label}” belongs to the {edition}',
} as const;
