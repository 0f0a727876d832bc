/**
 * The names by which a report speaks of its own body. `title` is the body as the title names it: 青禾区教育局.
 * A government (…人民政府) reports for every body below it; the others for themselves alone.
 */
export function speaksForItself(title: string, subject: string): boolean {
  const name = subject.replace(/[\s的]/g, '');
  if (name === '') return true;
  if (/本级|机关各|各/.test(name)) return false;
  const government = /人民政府$/.test(title);
  const township = /[乡镇]人民政府$/.test(title);
  if (/^(?:全|我|本)[省市县区旗州]$/.test(name)) return government && !township;
  if (/^(?:全|我|本)[乡镇]$/.test(name)) return township || title === '';
  if (government && !township && /(?:政府|机关|办公室|办)$/.test(name))
    return name === '本机关' || title.endsWith(name);
  if (/^(?:我|本|全)[^我本全]{1,6}$/.test(name)) return true;
  return title !== '' && name.length >= 2 && isSubsequence(name, title);
}

/** True for 区城改办 in 青禾区城市改造办公室: an abbreviation leaves characters out and adds none. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at >= short.length;
}
