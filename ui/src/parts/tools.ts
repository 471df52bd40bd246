/// The buttons of a toolbar are one stop for Tab: the one that had the focus last. The arrow keys go along them.
export function tools(toolbar: HTMLElement): () => void {
  // A menu that one of them has opened is no tool.
  let all = () => [...toolbar.querySelectorAll<HTMLButtonElement>("button:not([role])")]
  // Some have no room in a narrow column.
  let seen = () => all().filter((button) => button.offsetParent !== null)
  let stopAt = (stop: HTMLButtonElement | undefined) => all().forEach((button) => (button.tabIndex = button === stop ? 0 : -1))

  function onfocusin({ target }: FocusEvent) {
    let tool = all().find((button) => button === target)
    if (tool) stopAt(tool)
  }

  function onkeydown(event: KeyboardEvent) {
    let step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    let tools = seen()
    let at = tools.findIndex((button) => button === event.target)
    if (!step || at < 0) return
    tools[(at + step + tools.length) % tools.length]?.focus()
    event.preventDefault()
  }

  let resized = new ResizeObserver(() => {
    let [first] = seen()
    if (first && !seen().some(({ tabIndex }) => tabIndex === 0)) stopAt(first)
  })

  stopAt(all()[0])
  toolbar.addEventListener("focusin", onfocusin)
  toolbar.addEventListener("keydown", onkeydown)
  resized.observe(toolbar)
  return () => {
    toolbar.removeEventListener("focusin", onfocusin)
    toolbar.removeEventListener("keydown", onkeydown)
    resized.disconnect()
  }
}
