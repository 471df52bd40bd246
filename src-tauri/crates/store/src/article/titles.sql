SELECT edition.article, edition.title, edition.language
FROM edition
WHERE edition.original = 1
