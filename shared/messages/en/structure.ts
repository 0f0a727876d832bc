export const family = {
  'missing-title':
    'There is no title, so it is not certain whose report this is and for which year. Begin with body, year and “政府信息公开工作年度报告”.',
  'missing-title.known':
    'There is no title line. Page title, text or signature say that this is the report of {body} for {year}: begin with “{body}{year}年政府信息公开工作年度报告”.',
  'missing-year':
    'The title names no year, so it is not certain which year is reported. Write it before “政府信息公开”.',
  'missing-year.fix': 'Insert the year {year} (from {source})',
  'missing-year.fix-blank': 'Leave a place for the year in the title',
  'missing-year.from-signature': 'the date of the signature',
  'missing-year.from-prose': 'the years named in section 1',
  'missing-year.from-file-name': 'the file name',
  'nonstandard-title': 'The title is not in the usual form: body, year, “政府信息公开工作年度报告”.',
  'nonstandard-title.fix': 'Change to “{title}”',
  'missing-section':
    'Insert section {number} “{title}”: all six sections are required, and one with nothing to report says so.',
  'missing-section.fix': 'Insert “{title}”',
  'duplicate-section': '“{title}” stands twice, so it is not certain which one counts. Merge them or delete one.',
  'duplicate-section.report':
    'Another report begins here. A file holds one report: nothing from here on was checked. Save it as a file of its own.',
  'duplicate-section.first': '“{title}” stands here first',
  'section-order': "“{title}” is out of the form's order: it is section {number}. Move it there.",
  'section-number': '“{title}” should be numbered {number} but is numbered {found}. Correct it.',
  'section-number.fix': 'Number “{title}” {number}',
  'nonstandard-section-title': 'The heading “{found}” is not the wording of the form, “{title}”.',
  'empty-section': 'Write “{title}”: the section is required, and where there is nothing to report it says so.',
  'empty-section.short':
    'Write what applies under “{title}”: it has fewer than {least} characters and names no problem with its improvement. “无” will not do here.',
  'empty-section.fix': 'Insert an outline for “{title}”',
  'empty-section.fix-no-fee': 'State that no processing fee was charged',
  'empty-section.fix-fee': 'State the number of fee notices and the amount charged',
  'item-number-gap': 'Item “{found}” breaks the sequence: “{expected}” is due here. Number the items anew.',
  'item-number-gap.alone': 'There is “（一）” and no “（二）”: add what follows, or take the number away.',
  'item-number-gap.fix': 'Number the items anew',
  'part-count': 'The preamble says that the report has {found} parts; the form has {wanted}. Check and correct.',
  'part-count.list': 'The parts listed in the preamble lack {titles}. The form has {wanted}; complete the list.',
  'part-count.fix': 'Change to “{to}”',
  'edition-mismatch':
    'The report is on {year}, but its tables are those of the {found} ({labels}), which count other things. Report in the tables for that year.',
  'edition-mismatch.head': '“{label}” belongs to the {edition}',
} as const;
