/** True for a text that begins with the ordinal of an item or a sub-heading: （一）, 1., 一是, ①. */
export function opensWithOrdinal(text: string): boolean {
  return /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[-*•·●#①-⑳])/.test(
    text,
  );
}

/** A short line without sentence marks that begins with an ordinal: （一）主动公开情况. */
export function isItemHeading(text: string): boolean {
  return text.length <= 40 && opensWithOrdinal(text) && !/[，。；,;]/.test(text);
}

/** How many characters of the marks that a list or bold type puts before its words stand in front: `- `, `* **`, ●. */
export function marksInFront(text: string): number {
  return /^(?:[-–—+*•·▪●■◆★○□◇☆►▶➢]\s{0,4})?\*{0,3}/u.exec(text)?.[0].length ?? 0;
}
