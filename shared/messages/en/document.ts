export const family = {
  'document-damaged':
    'The file is damaged or incomplete, so it was not checked; open it in Word or WPS, save it as a new .docx file and try again.',
  'document-too-large':
    'The file is too large or too complex to be a report, so it was not checked; make sure that it is the right file.',
  'document-encrypted':
    'The file is encrypted, so it was not checked; open it in Word or WPS, remove the password, save it and try again.',
  'document-not-word':
    'It is no Word document (perhaps a presentation, an archive, a download that failed, or encrypted by other software), so it was not checked; download it again, decrypt it or save it as .docx, and try again.',
  'document-is-binary':
    'It has an old binary format (.doc, .wps), so it was not checked; open it in Word or WPS and save it as .docx. The command line converts it by itself where LibreOffice is installed.',
  'document-is-sheet':
    'It is a spreadsheet, so it was not checked; use the Word file of the report, or save the sheet as .csv and try again.',
  'document-is-picture':
    'It shows pictures only (perhaps scanned pages), whose words and tables cannot be read, so it was not checked; use the Word file that they were made from.',
  'document-is-embedded':
    'Its text is another file that is embedded in it, so it was not checked; open it in Word, save it as .docx and try again.',
  'document-is-rtf':
    'It is an RTF file, so it was not checked; open it in Word or WPS, save it as .docx and try again.',
  'document-is-mhtml':
    'It is a single-file web page (.mht), so it was not checked; open it in Word or WPS, save it as .docx and try again.',
  'document-is-old-xml':
    'It has the XML format of Word 2003, so it was not checked; open it in Word or WPS, save it as .docx and try again.',
  'document-packed-otherwise':
    'The way in which the file is packed is not known, so it was not checked; open it in Word or WPS, save it as a new .docx file and try again.',
  'document-note-tracked': 'Tracked changes ({count}) are checked as if all were accepted.',
  'document-note-hidden': 'Hidden text ({count}) was left out.',
  'document-note-struck': 'Text that is struck through ({count}) was left out.',
  'document-note-picture': 'Pictures ({count}): words and tables in them were not read.',
  'document-note-contents': 'The table of contents was left out.',
  'document-note-placeholder': 'Placeholders that nobody has filled in ({count}) were left out.',
  'document-note-embedded':
    'Embedded files ({count}) were not read; open the document in Word and save it to have them read.',
  'document-warning-field': 'What a field came to was changed: updating fields in Word (F9) undoes it.',
  'document-edit-rows': 'Rows of a table cannot be added or removed in the text; do it in Word.',
  'document-edit-columns': 'Columns of a table cannot be added or removed in the text; do it in Word.',
  'document-edit-merged':
    'This is part of a merged cell and cannot be filled in; fill in the row and column in which the cell begins.',
  'document-edit-ordinal': 'Word makes this number itself; it cannot be changed in the text; change it in Word.',
  'document-edit-formula': 'What stands in a formula cannot be changed in the text; change it in Word.',
  'document-edit-break': 'Line breaks, page breaks and tabs cannot be added or removed in the text; do it in Word.',
  'document-edit-mark':
    'Only the raised mark of a note would be left here, and be read as a number; delete both in Word.',
  'document-edit-unread': 'A picture, a field or a control that nobody has filled in stands here; fill it in in Word.',
  'document-edit-bound':
    'Word fills these words in from the properties or data of the document and would undo a change; change them in Word.',
  'document-edit-locked': 'The control around these words locks them; unlock it in Word first (Developer, Properties).',
  'document-edit-tracked': 'Somebody else has a tracked change here; accept or reject it in Word first.',
  'document-edit-copies': 'The two copies of this text box differ; change it in Word.',
  'document-edit-character': 'It holds a character that a Word file cannot keep; delete it.',
  'document-edit-signed':
    'The document is signed and a change would break the signature, so it was left as it is; remove the signature in Word first.',
  'document-edit-protected':
    'The document is protected against changes, so it was left as it is; stop the protection in Word first.',
  'document-edit-unsure':
    'It is not certain that only these words would change, so it was left as it is; change them in Word.',
  'document-edit-converted': 'A file of an old format can only be read; use -o to write a .docx file.',
  'at-place': '{place}: {words}',
  'place-cell': 'table {table}, row {row}, column {cell}',
  'place-paragraph': 'paragraph {paragraph}',
  'page-unwritable': 'A page saved in one file can be checked but not written; make the change in the draft.',
  'document-misnamed':
    'The extension of the file’s name is not that of its content, so it was not checked; open it in Word or WPS, save it as .docx and try again.',
  'pdf-in-editor':
    'The editor does not read PDF files, so this one was not checked; use the Word file that it was made of, or check it on the command line with gouji check.',
  'pdf-damaged':
    'The PDF is damaged or incomplete and was not checked; fetch it again, or save it as PDF anew from Word or WPS.',
  'pdf-encrypted': 'The PDF asks for a password to be opened and was not checked; remove the password and try again.',
  'pdf-scanned':
    'These pages are scanned pictures, so the report was not checked: {pages}; use the Word file, or a PDF saved from Word or WPS.',
  'pdf-too-long':
    'This PDF holds more than a report can have and was not checked; make sure that it is the right file.',
  'pdf-cut':
    'On page {pages} a table is wider than the page: figures at the edge are not shown to their end (written “12…”) and count as unknown. Make the PDF again with a smaller or a wide page, or check the Word file.',
  'pdf-empty': 'This PDF has no text and was not checked; make sure that it is the right file.',
  'pdf-unwritable': 'A PDF can be checked but not written; make the change in the Word file.',
  'place-page': 'page {page}',
  'place-page-cell': 'page {page}, table row {row}, cell {cell}',
} as const;
