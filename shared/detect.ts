/** How much of a text is looked at: a report shows itself on its first page. */
const windowLength = 4_000;
/** Room for the markup of a saved web page in front of that first page. */
const markupLength = 40_000;

/** A line of its own that names such a report, as a title does. */
const title = /信息公[开開].{0,12}年度?[报報]告$/;
/** Longer lines that end so are sentences. */
const titleLength = 60;

/** Headings of the form's sections, with their ordinals; a table row begins 一、 too, but not with these words. */
const headings: readonly RegExp[] = [
  /^一[、.．]?[总總][体體]情[况況]$/,
  /^二[、.．]?主[动動]公[开開]政府信息/,
  /^三[、.．]?收到和[处處]理政府信息/,
  /^四[、.．]?.{0,20}(?:行政[复複復][议議]|行政[诉訴][讼訟])/,
  /^五[、.．]?.{0,12}存在的?(?:主要)?[问問][题題]/,
  /^六[、.．]?其他需要[报報]告/,
];

/** Words of the form's tables that running text does not use. */
const tableMarks: readonly RegExp[] = [
  /第二十[条條]第[（(]?[一五六八九][）)]?[项項]/,
  /本年新收政府信息公[开開]申[请請][数數]量/,
  /上年[结結][转轉]政府信息公[开開]申[请請][数數]量/,
  /勾稽[关關]系/,
  /本年[制製][发發]件[数數]|本年新制作[数數]量/,
];

const marks = [...headings, ...tableMarks];

/**
 * Tells whether a text of unknown kind looks like an annual report on government information disclosure.
 * Two signs are needed out of title line, section headings and table heads, so that an article about
 * such reports is not taken for one. Cost does not depend on the length of the text.
 */
export function looksLikeReport(text: string): boolean {
  const start = text
    .slice(0, markupLength)
    .replace(/<[^<>]{0,400}>/g, '\n')
    .trimStart()
    .slice(0, windowLength)
    .normalize('NFKC');
  const lines = start.split(/[\r\n|\t]/).map((line) => line.replace(/[\s#*_>]/g, ''));
  let signs = lines.some((line) => line.length <= titleLength && title.test(line)) ? 1 : 0;
  for (const mark of marks) {
    if (lines.some((line) => mark.test(line))) signs++;
    if (signs >= 2) return true;
  }
  return false;
}
