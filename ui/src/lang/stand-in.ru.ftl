### Словари, которые служат за неимением других.

spelling-stand-in = Словарь ({ $language }): { $dictionary }
