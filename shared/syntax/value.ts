/** A figure as people write one: signed, grouped, with decimals and a unit; in full-width digits too. */
const written = /^[-+−－＋增减]?[0-9０-９]+(?:[,，.．。][0-9０-９]+)*(?:[万萬]?元|[（(]?[件条宗份起项次个]?[)）]?)$/u;
const stand =
  /^(?:〔待填[^〔〕]{0,60}〕|[-—–－/／]{1,4}|无|[oO〇零]|#{2,}|#[A-Z/0]{3,7}[!?]?|n\/a|不适用|[0-9.]+[eE][+-]?[0-9]+)$/iu;

/** True if a cell's content is written like a figure, or like what stands in a figure's place: `12`, `1,234`, `3件`, `/`, `无`, `〔待填〕`. */
export function isValueText(content: string): boolean {
  if (content.length > 24) return false;
  let plain = 0;
  while (plain < content.length && isDigit(content.charCodeAt(plain))) plain++;
  if (plain === content.length) return plain > 0;
  return written.test(content) || stand.test(content);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
