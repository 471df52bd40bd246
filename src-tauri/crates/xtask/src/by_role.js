// The body of a function of (role, name) that gives the element a screen reader would announce so.
const selectors = {
  button: "button, [role=button], input[type=submit], summary",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  combobox: "select, [role=combobox]",
  dialog: "dialog[open], [role=dialog]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  link: "a[href], [role=link]",
  menuitem: "[role=menuitem]",
  option: "option, [role=option]",
  radio: "input[type=radio], [role=radio]",
  row: "tr, [role=row]",
  searchbox: "input[type=search], [role=searchbox]",
  tab: "[role=tab]",
  textbox: "input:not([type]), input[type=text], textarea, [role=textbox], [contenteditable=true]",
}
const [role, wanted] = arguments
const text = (element) => element.innerText ?? element.textContent ?? ""
const nameOf = (element) => {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? []
  const words =
    ids.map((id) => document.getElementById(id)).filter(Boolean).map(text).join(" ") ||
    element.getAttribute("aria-label") ||
    [...(element.labels ?? [])].map(text).join(" ") ||
    text(element) ||
    element.getAttribute("title") ||
    element.getAttribute("placeholder") ||
    ""
  return words.replace(/\s+/g, " ").trim()
}
const candidates = [...document.querySelectorAll(selectors[role] ?? `[role=${role}]`)].filter(
  (element) => element.getClientRects().length > 0 && !element.closest("[aria-hidden=true], [inert]"),
)
return (
  candidates.find((element) => nameOf(element) === wanted) ??
  candidates.find((element) => nameOf(element).includes(wanted)) ??
  null
)
