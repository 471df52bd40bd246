/// The longest run of what has numbers that do not fall from left to right, not necessarily side by side.
export const longestRising = <A>(all: readonly A[], numberOf: (one: A) => number): A[] => {
  // For each length less one, the index at which the run of that length ends that ends lowest.
  const ends: number[] = []
  // For each index, the one before it in the run that ends there.
  const before: number[] = []
  const numbers = all.map(numberOf)
  numbers.forEach((number, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] as number] as number) <= number) low = middle + 1
      else high = middle
    }
    before[index] = low ? (ends[low - 1] as number) : -1
    ends[low] = index
  })
  const run: A[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) run.push(all[index] as A)
  return run.reverse()
}
