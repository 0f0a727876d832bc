/** A figure as people write one: signed (in words too, for 本年增/减), grouped, with decimals and a unit; in full-width digits too. */
const written =
  /^(?:(?:[较比](?:上年|去年))?(?:增加?了?|增长|减少?了?|下降)|[-+−－＋↑↓负—–‒―])?[0-9０-９]+(?:[,，.．。][0-9０-９]+)*(?:[万萬]?元|[（(]?[件条宗份起项次个]?[)）]?)$/u;
const stand =
  /^(?:〔待填[^〔〕]{0,60}〕|[-—–－/／_＿~～…]{1,4}|无|空|空白|[oO〇零]|#{2,}|#[A-Z/0]{3,7}[!?]?|n\/a|不适用|[0-9.]+[eE][+-]?[0-9]+)$/iu;
/** What stands in a figure’s place, closed like a sentence: 无。 */
const closedStand = /^([-—–－/／]{1,4}|无|未发生|不适用)[。．.，,；;、]{1,2}$/u;

/** What points to a note behind a figure: 12①, 12*, 12[1], 12[①], 12（注2）. */
const note =
  /(?:[①-⒇⓪¹²³⁰⁴-⁹*＊※†‡]{1,3}|[[［〔]{1,2}(?:[注^]?[（(]?[0-9]{1,2}[)）]?|[①-⒇⓪*＊※†‡]{1,3})[\]］〕]{1,2}|[（(]?注[0-9]{0,2}[)）]?)$/u;

const beginsLikeFigure = /^(?:(?:[较比](?:上年|去年))?(?:增加?了?|增长|减少?了?|下降)|[-+−－＋↑↓负—–‒―])?[0-9０-９]/u;

/**
 * Quotes, commas and full stops around a figure, which a hand or a converter left: `'12`, `12。`, `“12”`; `="12"` keeps
 * a sheet from reckoning.
 */
const stray =
  /^(?:=(?="))?['’‘`´"“”,，;；\\]{0,2}((?:[-+−－＋]?[0-9０-９])(?:[0-9０-９,，.．]{0,14}[0-9０-９])?)['’‘`´"“”,，;；。!！\\]{0,2}$/u;

/** A figure without stray marks around it: `'12` → `12`, `无。` → `无`; the same text where there are none. */
export function withoutStrayMarks(content: string): string {
  return (stray.exec(content) ?? closedStand.exec(content))?.[1] ?? content;
}

/** A figure without the mark of a note behind it: `12①` → `12`; the same text where there is none. */
export function withoutNoteMark(content: string): string {
  const mark = beginsLikeFigure.test(content) ? note.exec(content) : null;
  return mark === null ? content : content.slice(0, mark.index).trimEnd();
}

/** True where a line break stands between two numbers, which would read as one without it: `1<br>2`. */
export function breaksNumbers(before: string, after: string): boolean {
  return /[0-9０-９]$/u.test(before) && /^[0-9０-９]/u.test(after);
}

/**
 * True if a cell's content is written like a figure, or like what stands in a figure's place: `12`, `1,234`, `3件`,
 * `12①`, `/`, `无`, `〔待填〕`.
 */
export function isValueText(content: string): boolean {
  if (content.length > 24) return false;
  let plain = 0;
  while (plain < content.length && isDigit(content.charCodeAt(plain))) plain++;
  if (plain === content.length) return plain > 0;
  const closed = withoutNoteMark(content).replace(/\s/gu, '');
  return written.test(closed) || stand.test(closed) || stray.test(closed) || closedStand.test(closed);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
