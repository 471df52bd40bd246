### Başkası bulunmadığı için kullanılan sözlükler.

spelling-stand-in = { $language } için sözlük: { $dictionary }
