article.line IN rarray(:found)
