export const family = {
  'silence-finding': '忽略这一处（{rule}）',
  'silence-in-file': '本文件不再报 {rule}',
  'silence-in-folder': '本文件夹不再报 {rule}',
  'silence-by-comment': '在文件开头加注释，本文件不再报 {rule}',
} as const;
