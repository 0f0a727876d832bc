export const family = {
  'suppress-finding': '忽略这一处（{rule}）',
  'suppress-in-file': '本文件不再报 {rule}',
  'suppress-in-folder': '本文件夹不再报 {rule}',
  'suppress-by-comment': '在文件开头加注释，本文件不再报 {rule}',
} as const;
