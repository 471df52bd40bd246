/// Tells an element's width and height, with its padding and border, once it is laid out and whenever they
/// change. Unlike asking the element, it never makes the browser lay the page out early.
export function watchSize(tell: (width: number, height: number) => void): (element: Element) => () => void {
  return (element) => {
    let observer = new ResizeObserver((entries) => {
      let box = entries.at(-1)?.borderBoxSize[0]
      if (box) tell(box.inlineSize, box.blockSize)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }
}
