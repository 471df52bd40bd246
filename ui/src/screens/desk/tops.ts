/// Keeps what stands above the bodies level: the titles, and the key points one by one. In each column its rows
/// are the elements with `data-row`, in order; a row is as high as the highest across. The rows are not those of
/// a CSS grid, because a web view lays out and paints a whole grid anew at every key in one of its bodies.
export function levelTops(sheet: HTMLElement): () => void {
  let observer = new ResizeObserver(level)
  // A key point that comes into a column with fewer changes no size, for its row was there as room.
  let rows = new MutationObserver(level)

  function level() {
    let columns = [...sheet.querySelectorAll<HTMLElement>(":scope > *")].map((column) => {
      observer.observe(column)
      rows.observe(column, { childList: true })
      return [...column.querySelectorAll<HTMLElement>(":scope > [data-row]")]
    })
    let heights: number[] = []
    for (let rows of columns) {
      for (let [at, row] of rows.entries()) {
        let words = row.firstElementChild
        if (words) observer.observe(words)
        heights[at] = Math.max(heights[at] ?? 0, words?.getBoundingClientRect().height ?? 0)
      }
    }
    for (let rows of columns) {
      for (let [at, row] of rows.entries()) {
        let height = columns.length > 1 ? `${heights[at] ?? 0}px` : ""
        if (row.style.minHeight !== height) row.style.minHeight = height
      }
    }
  }

  level()
  return () => {
    observer.disconnect()
    rows.disconnect()
  }
}
