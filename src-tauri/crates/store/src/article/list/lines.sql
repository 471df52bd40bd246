edition.line IN rarray(:lines)
