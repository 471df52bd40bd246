/// Keeps two boxes that scroll at the same place sideways: returns what is to be called with a box when it tells that
/// it was scrolled, and the other one. A web view tells of it a moment later, also where the box only followed; by
/// then the other may have gone on, and must not be called back.
export const abreast = (): ((from: HTMLElement | null, to: HTMLElement | null) => void) => {
  let followed = new Map<HTMLElement, number>()
  return (from, to) => {
    if (!from || !to || followed.get(from) === from.scrollLeft) return
    followed.delete(from)
    if (from.scrollLeft === to.scrollLeft) return
    to.scrollLeft = from.scrollLeft
    followed.set(to, to.scrollLeft)
  }
}
