/** FNV-1a over the UTF-16 units of a text, or of a part of it: 32 bits, signed. `before` is the hash of what stands before. */
export function fnv1a(text: string, start = 0, end = text.length, before = 0x811c9dc5): number {
  let hash = before;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
