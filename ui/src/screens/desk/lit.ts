/// Which paragraphs stand out in focus mode.

/// Blocks are drawn by ProseMirror, which takes back what others write on their elements: so a sheet of its own says
/// which of them are lit. It holds for both columns at once and costs nothing as long as one stays in a paragraph.
const sheet = new CSSStyleSheet()

/// Lights these blocks, by id, and dims all others of the bodies on a desk in focus mode.
export function light(ids: readonly string[]): void {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  let lit = ids.map((id) => `[data-id="${CSS.escape(id)}"]`).join()
  let dimmed = `.desk.focused .body > ${lit ? `:not(${lit})` : "*"}`
  // A sentence at which one points is read on its own ground, where pale words would not be.
  sheet.replaceSync(`${dimmed}, ${dimmed} :not(.lit-sentence, .lit-sentence *) { color: var(--dimmed) !important }`)
}
