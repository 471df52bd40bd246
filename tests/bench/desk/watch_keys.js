// For each key: the time until the page has handled it and laid itself out, and until the task after the frame
// that shows it. The leveller works within that frame, before it is drawn.
// The page is one for all sizes, so whoever watched before is taken off: it would count each key once more.
window.__keys = []
window.removeEventListener("keydown", window.__watch, true)
window.addEventListener(
  "keydown",
  (window.__watch = () => {
    let begun = performance.now()
    let key = {}
    let observer = new MutationObserver(() => {
      observer.disconnect()
      // The editor answers a letter when it sees it in the page, in an observer like this one that was there before.
      queueMicrotask(() => {
        void document.body.offsetHeight
        let handled = performance.now()
        requestAnimationFrame(() => {
          let frame = performance.now()
          setTimeout(() => {
            let shown = performance.now()
            key.work = handled - begun + (shown - frame)
            key.picture = shown - begun
            window.__keys.push(key)
          })
        })
      })
    })
    observer.observe(document.querySelectorAll(".body")[1], { childList: true, characterData: true, subtree: true })
  }),
  true,
)
