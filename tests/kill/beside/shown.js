// The body of a function that tells the words that the columns show, whether it is said that places have two forms, and
// where the keys are.
let fields = [...document.querySelectorAll("[aria-label^='Title, '], [aria-label^='Body, ']")]
let words = fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : field.textContent))
let focus = document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName ?? ""
return { words: words.join("\n"), saysSo: document.querySelector(".strip [role=status]") !== null, focus }
