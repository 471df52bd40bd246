// The body of a function that tells in which of the texts of its column the caret stands, the title being the first,
// and before which letter.
let field = document.activeElement
if (field instanceof HTMLTextAreaElement) return [0, field.selectionStart]
let { focusNode, focusOffset } = getSelection()
let paragraphs = [...field.querySelectorAll(":scope > p")]
let at = paragraphs.findIndex((paragraph) => paragraph.contains(focusNode))
if (at < 0) return null
let before = document.createRange()
before.setStart(paragraphs[at], 0)
before.setEnd(focusNode, focusOffset)
return [at + 1, before.toString().length]
