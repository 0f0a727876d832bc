/** No configuration is nested deeper than a few levels; what reads JSON goes down a level by calling itself. */
const DEEPEST = 100;

/** True for a text whose brackets outside of strings are nested too deep to be read. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (inString && char === '\\') i++;
    else if (char === '"') inString = !inString;
    else if (!inString && (char === '{' || char === '[')) {
      if (++depth > DEEPEST) return true;
    } else if (!inString && (char === '}' || char === ']')) depth--;
  }
  return false;
}
