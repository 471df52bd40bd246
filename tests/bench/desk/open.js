// From the click on a row to the task after the first frame in which both columns have words.
return new Promise((resolve) => {
  let row = [...document.querySelectorAll("#articles [role=row]")].find((row) => row.textContent.includes(arguments[0]))
  let begun = performance.now()
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll(".body > p").length < 2) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
  }).observe(document.body, { childList: true, subtree: true })
  row.click()
})
